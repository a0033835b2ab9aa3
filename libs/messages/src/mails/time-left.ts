import { dayNumberOf, type CalendarDate } from '@sapar/domain';
import { kazakhstanTimeAt, minuteOf } from '../dates/kazakhstan-time.js';
import type { Language } from '../language.js';
import { mailWords } from './words-of-mails.js';

const MINUTES_AN_HOUR = 60;

/** What is left until a last day: days, and on the day itself hours and minutes to the office's own cut-off. */
export function timeLeft(dueOn: CalendarDate, officeCutoffAt: string | null, now: string, language: Language): string {
  const { left } = mailWords(language);
  const days = dayNumberOf(dueOn) - dayNumberOf(kazakhstanTimeAt(now).on);
  if (days < 0) return left.overdue;
  if (days === 1) return left.tomorrow;
  if (days > 1) return left.days(days);
  const minutes = officeCutoffAt === null ? 0 : minuteOf(officeCutoffAt) - minuteOf(now);
  if (minutes <= 0) return left.closed;
  return minutes < MINUTES_AN_HOUR ? left.minutes(minutes) : left.hours(Math.floor(minutes / MINUTES_AN_HOUR));
}
