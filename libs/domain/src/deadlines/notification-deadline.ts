import type { CalendarDate } from '../calendar/calendar-date.js';
import { yearOf } from '../calendar/calendar-date.js';
import type { DayTable } from '../calendar/day-table.js';
import { missingYearFrom, nthWorkingIndex, tableIndexOf } from '../calendar/table-look-up.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDayInKazakhstan } from '../calendar/zone.js';
import type { ArrivalDayConvention, ComputedDeadline, DeadlineStep, NotComputableDeadline } from './deadline.js';
import { freshnessOf } from './freshness.js';
import type { NotificationDeadlineRule } from './notification-rule.js';

export interface NotificationDeadlineQuestion {
  readonly arrivedOn: CalendarDate;
  readonly rule: NotificationDeadlineRule;
  readonly calendar: WorkingCalendar;
  /** Another reading of 'from the day of arrival' than the rule's own. */
  readonly convention?: ArrivalDayConvention;
  /** Day on which the period starts where it is not the crossing itself: the arrival at the host, the later reading. */
  readonly clockStartsOn?: CalendarDate;
}

const NOT_FOUND = -1;

const lastIndex = (table: DayTable, start: number, workingDays: number, convention: ArrivalDayConvention): number => {
  // The day after an unknown one may be known: an unknown arrival day can start no count.
  if (start < 0) return NOT_FOUND;
  return nthWorkingIndex(table, convention === 'next-day' ? start + 1 : start, workingDays);
};

/** A clock that starts before the crossing would be none of this arrival; nor does one start after an unknown day. */
const startIndex = (table: DayTable, crossing: number, { arrivedOn, clockStartsOn }: NotificationDeadlineQuestion) =>
  crossing < 0 || clockStartsOn === undefined || clockStartsOn <= arrivedOn
    ? crossing
    : tableIndexOf(table, clockStartsOn);

/**
 * The last day of the notification without steps, for recomputing many; null when the count runs into a year without
 * calendar. Source: Government resolution of 21.01.2012 No. 148, para. 9.
 */
export function notificationDueOn(question: NotificationDeadlineQuestion): CalendarDate | null {
  const { arrivedOn, rule, calendar, convention = rule.arrivalDay } = question;
  const table = calendar.tables.duty;
  const start = startIndex(table, tableIndexOf(table, arrivedOn), question);
  const last = lastIndex(table, start, rule.workingDays, convention);
  return table.dates[last] ?? null;
}

interface Span {
  readonly crossing: number;
  readonly start: number;
  readonly last: number;
}

const describeDays = (
  table: DayTable,
  { crossing, start, last }: Span,
  skipsArrival: boolean,
): readonly DeadlineStep[] => {
  const steps: DeadlineStep[] = [];
  let day = 0;
  for (let index = crossing; index <= last; index += 1) {
    const on = table.dates[index];
    const verdict = table.verdicts[index];
    if (on === undefined || !verdict) continue;
    const skipped = verdict.isWorking ? reasonToSkip(index, start, skipsArrival) : null;
    const counted = verdict.isWorking && skipped === null;
    if (counted) day += 1;
    const reason = skipped ?? verdict.reason;
    steps.push({ on, counted, day: counted ? day : null, reason, name: verdict.name });
  }
  return steps;
};

function reasonToSkip(index: number, start: number, skipsArrival: boolean): DeadlineStep['reason'] | null {
  if (index < start) return 'before-host-arrival';
  return skipsArrival && index === start ? 'arrival-day-not-counted' : null;
}

/** Sources that speak for the later reading are fewer or none, so a date by it is contested. */
const confidenceIn = (rule: NotificationDeadlineRule, convention: ArrivalDayConvention, isDelayed: boolean) =>
  convention === rule.arrivalDay && !isDelayed ? rule.confidence : 'contested';

/**
 * The last day for the arrival notification in working days with every step, `today` deciding the freshness; a count
 * that runs into a year without calendar is not computable. Source: resolution of 21.01.2012 No. 148, para. 9.
 */
export function computeNotificationDeadline(
  question: NotificationDeadlineQuestion & { readonly today: CalendarDate },
): ComputedDeadline | NotComputableDeadline {
  const { arrivedOn, rule, calendar, today, convention = rule.arrivalDay } = question;
  const table = calendar.tables.duty;
  const crossing = tableIndexOf(table, arrivedOn);
  const start = startIndex(table, crossing, question);
  const last = lastIndex(table, start, rule.workingDays, convention);
  const dueOn = table.dates[last];
  if (dueOn === undefined) return { outcome: 'not-computable', ...missingYearFrom(table, arrivedOn) };
  const touched = calendar.years.filter((year) => year.year >= yearOf(arrivedOn) && year.year <= yearOf(dueOn));
  return {
    outcome: 'computed',
    dueOn,
    dueAt: endOfDayInKazakhstan(dueOn),
    steps: describeDays(table, { crossing, start, last }, convention === 'next-day'),
    rule: { id: rule.id, version: rule.version },
    calendar: { version: touched.map((year) => year.version).join('+') },
    freshness: freshnessOf(rule.checkedOn, touched, today),
    confidence: confidenceIn(rule, convention, start > crossing),
  };
}
