import type { CalendarDate } from '../calendar/calendar-date.js';
import { yearOf } from '../calendar/calendar-date.js';
import type { DayTable } from '../calendar/day-table.js';
import { missingYearFrom, nthWorkingIndex, tableIndexOf } from '../calendar/table-look-up.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDayInKazakhstan } from '../calendar/zone.js';
import type { ArrivalDayConvention, ComputedDeadline, DeadlineStep, NotComputableDeadline } from './deadline.js';
import type { Confidence } from '../law/vocabulary.js';
import { freshnessOf } from './freshness.js';
import type { NotificationDeadlineRule } from './notification-rule.js';

export interface NotificationDeadlineQuestion {
  readonly arrivedOn: CalendarDate;
  readonly rule: NotificationDeadlineRule;
  readonly calendar: WorkingCalendar;
  /** Another reading of 'from the day of arrival' than the rule's own. */
  readonly convention?: ArrivalDayConvention;
}

const NOT_FOUND = -1;

const lastIndex = (table: DayTable, arrival: number, workingDays: number, convention: ArrivalDayConvention): number => {
  // The day after an unknown one may be known: an unknown arrival day can start no count.
  if (arrival < 0) return NOT_FOUND;
  return nthWorkingIndex(table, convention === 'next-day' ? arrival + 1 : arrival, workingDays);
};

/**
 * The last day of the notification without steps, for recomputing many; null when the count runs into a year without
 * calendar. Source: Government resolution of 21.01.2012 No. 148, para. 9.
 */
export function notificationDueOn(question: NotificationDeadlineQuestion): CalendarDate | null {
  const { arrivedOn, rule, calendar, convention = rule.arrivalDay } = question;
  const table = calendar.tables.duty;
  const last = lastIndex(table, tableIndexOf(table, arrivedOn), rule.workingDays, convention);
  return table.dates[last] ?? null;
}

const describeDays = (table: DayTable, from: number, to: number, skipsArrival: boolean): readonly DeadlineStep[] => {
  const steps: DeadlineStep[] = [];
  let day = 0;
  for (let index = from; index <= to; index += 1) {
    const on = table.dates[index];
    const verdict = table.verdicts[index];
    if (on === undefined || !verdict) continue;
    const isSkipped = skipsArrival && index === from && verdict.isWorking;
    const counted = verdict.isWorking && !isSkipped;
    if (counted) day += 1;
    const reason = isSkipped ? 'arrival-day-not-counted' : verdict.reason;
    steps.push({ on, counted, day: counted ? day : null, reason, name: verdict.name });
  }
  return steps;
};

/** No source stands behind the later reading but the letter of the law, so a date by it is contested. */
const confidenceIn = (rule: NotificationDeadlineRule, convention: ArrivalDayConvention): Confidence =>
  convention === rule.arrivalDay ? rule.confidence : 'contested';

/**
 * The last day for the arrival notification in working days with every step, `today` deciding the freshness; a count
 * that runs into a year without calendar is not computable. Source: resolution of 21.01.2012 No. 148, para. 9.
 */
export function computeNotificationDeadline(
  question: NotificationDeadlineQuestion & { readonly today: CalendarDate },
): ComputedDeadline | NotComputableDeadline {
  const { arrivedOn, rule, calendar, today, convention = rule.arrivalDay } = question;
  const table = calendar.tables.duty;
  const arrival = tableIndexOf(table, arrivedOn);
  const last = lastIndex(table, arrival, rule.workingDays, convention);
  const dueOn = table.dates[last];
  if (dueOn === undefined) return { outcome: 'not-computable', ...missingYearFrom(table, arrivedOn) };
  const touched = calendar.years.filter((year) => year.year >= yearOf(arrivedOn) && year.year <= yearOf(dueOn));
  return {
    outcome: 'computed',
    dueOn,
    dueAt: endOfDayInKazakhstan(dueOn),
    steps: describeDays(table, arrival, last, convention === 'next-day'),
    rule: { id: rule.id, version: rule.version },
    calendar: { version: touched.map((year) => year.version).join('+') },
    freshness: freshnessOf(rule.checkedOn, touched, today),
    confidence: confidenceIn(rule, convention),
  };
}
