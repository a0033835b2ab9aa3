import { addDays, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants, hoursBefore } from './planning-days.js';

export const DIGEST_RHYTHMS = ['daily', 'weekly'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Where and when somebody reads a digest; the days are those of the reader's country. */
export interface DigestReader {
  /** `HH:MM` on the wall clock of `zone`. */
  readonly sendAt: string;
  readonly zone: string;
  /** Must answer for every day; the caller decides what a year without calendar means. */
  readonly isWorkingDay: (date: CalendarDate) => boolean;
}

export interface PlannedDigest {
  readonly on: CalendarDate;
  readonly dueAt: Instant;
}

/** Days off in a row, both ends included, and the first working day behind them. */
export interface RunOfDaysOff {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly backOn: CalendarDate;
  /** On the last working day before them. */
  readonly dueAt: Instant;
}

const MONDAY = 1;
const DAYS_A_WEEK = 7;
/** No run of days off is a tenth as long: a calendar that never works ends the search, not the process. */
const LONGEST_SEARCH_DAYS = 400;
const LEAST_RUN = 2;

/**
 * The first digest after `after`: each working day, or each Monday. One that falls on a day off goes on the next working
 * day, never on the day before: it is about what comes. Null when no day of the calendar works.
 */
export function nextDigest(rhythm: DigestRhythm, reader: DigestReader, after: Instant): PlannedDigest | null {
  const today = calendarDateIn(reader.zone, after);
  const monday = addDays(today, MONDAY - weekdayOf(today));
  // From a week back on: last Monday's may have been moved up to today.
  const [begin, step] = rhythm === 'daily' ? [today, 1] : [addDays(monday, -DAYS_A_WEEK), DAYS_A_WEEK];
  for (let ahead = 0; ahead < LONGEST_SEARCH_DAYS; ahead += step) {
    const on = workingDayFrom(addDays(begin, ahead), reader);
    if (on === null) return null;
    const dueAt = instantAt(on, reader.sendAt, reader.zone);
    if (compareInstants(dueAt, after) > 0) return { on, dueAt };
  }
  return null;
}

function workingDayFrom(date: CalendarDate, { isWorkingDay }: Pick<DigestReader, 'isWorkingDay'>): CalendarDate | null {
  for (let ahead = 0; ahead < LONGEST_SEARCH_DAYS; ahead += 1)
    if (isWorkingDay(addDays(date, ahead))) return addDays(date, ahead);
  return null;
}

/** The first run of two or more days off before which a list still can go after `after`; null when there is none. */
export function nextRunOfDaysOff(reader: DigestReader, after: Instant): RunOfDaysOff | null {
  const { isWorkingDay, sendAt, zone } = reader;
  const today = calendarDateIn(zone, after);
  for (let ahead = 0; ahead < LONGEST_SEARCH_DAYS; ahead += 1) {
    const eve = addDays(today, ahead);
    if (!isWorkingDay(eve)) continue;
    const backOn = workingDayFrom(addDays(eve, 1), reader);
    if (backOn === null || backOn <= addDays(eve, LEAST_RUN)) continue;
    const dueAt = instantAt(eve, sendAt, zone);
    if (compareInstants(dueAt, after) > 0) return { from: addDays(eve, 1), to: addDays(backOn, -1), backOn, dueAt };
  }
  return null;
}

/** The run that begins on `from`, as the calendar has it now; null when that day is worked by now. */
export function runOfDaysOffFrom(
  from: CalendarDate,
  reader: Pick<DigestReader, 'isWorkingDay'>,
): Omit<RunOfDaysOff, 'dueAt'> | null {
  const backOn = workingDayFrom(from, reader);
  return backOn === null || backOn === from ? null : { from, to: addDays(backOn, -1), backOn };
}

const LEAST_HOURS_BETWEEN = 4;

/** After a list that is late the next one is left out when it would come within hours: it would say the same. */
export const earliestNextList = (now: Instant): Instant => hoursBefore(now, -LEAST_HOURS_BETWEEN);

/** Who has a digest without having asked for one: whoever does the work each day, whoever leads it each week. */
export const DIGEST_BY_ROLE: Readonly<Partial<Record<string, DigestRhythm>>> = {
  coordinator: 'daily',
  manager: 'weekly',
};
