import { dayNumberOf, parseCalendarDate } from '@sapar/domain';

/** How near an end is: red only on the last day and after it, amber once reminders have begun. */
export type EndState = { readonly kind: 'ended' | 'last-day' | 'soon' | 'far'; readonly days: number };

const FIRST_REMINDER_DAYS = 30;

/** Days from today to the last day, and what that means; days count from 0 after the end as well. */
export function endStateOf(endsOn: string, today: string): EndState {
  const [end, now] = [parseCalendarDate(endsOn), parseCalendarDate(today)];
  if (end === null || now === null) return { kind: 'far', days: 0 };
  const days = dayNumberOf(end) - dayNumberOf(now);
  if (days < 0) return { kind: 'ended', days: -days };
  if (days === 0) return { kind: 'last-day', days };
  return { kind: days <= FIRST_REMINDER_DAYS ? 'soon' : 'far', days };
}
