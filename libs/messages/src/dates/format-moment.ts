import type { CalendarDate, Instant } from '@sapar/domain';
import type { Language } from '../language.js';
import { type DateStyle, formatDate } from './format-date.js';
import { kazakhstanOffsetOn, kazakhstanTimeAt } from './kazakhstan-time.js';

const ZONE: Readonly<Record<Language, string>> = {
  en: 'Kazakhstan time',
  ru: 'время Казахстана',
  kk: 'Қазақстан уақыты',
};

const END_OF_DAY: Readonly<Record<Language, string>> = {
  en: 'end of day',
  ru: 'до конца дня',
  kk: 'күннің соңына дейін',
};

export interface MomentStyle extends DateStyle {
  /** Leave the zone out only where it stands nearby. */
  readonly zone?: boolean;
}

/** `Kazakhstan time (UTC+5)` with the offset in hours. */
export function formatZone(offsetHours: number, language: Language): string {
  return `${ZONE[language]} (UTC+${offsetHours})`;
}

/** Day and Kazakhstan wall clock (`HH:MM`): `Fri 27 Mar 2026, 17:00, Kazakhstan time (UTC+5)`. */
export function formatClockOn(date: CalendarDate, clock: string, language: Language, style: MomentStyle = {}): string {
  const start = `${formatDate(date, language, style)}, ${clock}`;
  return style.zone === false ? start : `${start}, ${formatZone(kazakhstanOffsetOn(date), language)}`;
}

/** A moment as the clock in Kazakhstan shows it: `Thu 26 Mar 2026, 11:42, Kazakhstan time (UTC+5)`. */
export function formatMoment(instant: Instant | string, language: Language, style: MomentStyle = {}): string {
  const { on, clock, offsetHours } = kazakhstanTimeAt(instant);
  const start = `${formatDate(on, language, style)}, ${clock}`;
  return style.zone === false ? start : `${start}, ${formatZone(offsetHours, language)}`;
}

/** The legal cut-off of a last day: `Fri 27 Mar 2026, end of day, Kazakhstan time (UTC+5)`. */
export function formatCutoff(dueOn: CalendarDate, language: Language, style: MomentStyle = {}): string {
  const start = `${formatDate(dueOn, language, style)}, ${END_OF_DAY[language]}`;
  return style.zone === false ? start : `${start}, ${formatZone(kazakhstanOffsetOn(dueOn), language)}`;
}
