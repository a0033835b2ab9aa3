import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt } from '../calendar/zone.js';
import { compareInstants } from './planning-days.js';
import type { Office, ReminderThreshold } from './planned-reminder.js';

const LAST_WEEK_DAYS = 7;
const LONGEST_HOURS_IN_LAST_WEEK = 24;
/** Days before the last day from which reminders come again although somebody has it. */
const COMES_AGAIN_DAYS = 3;
/** How long repeats after the last day rest when somebody has it. */
const REST_AFTER_DAYS = 3;

const REPEATS: readonly ReminderThreshold[] = ['working-morning', 'climb', 'question', 'has-left', 'snoozed'];
const AFTERWARDS: readonly ReminderThreshold[] = ['overdue', 'date-passed', 'no-exit'];

/**
 * The latest moment to which a reminder may be put off: a day ahead in the last week, the beginning of that week before
 * it, and never past the close of the office on the last day. Null when nothing can be put off any more.
 */
export function latestSnooze(facts: {
  readonly dueOn: CalendarDate | null;
  readonly now: Instant;
  readonly office: Office;
}): Instant | null {
  const { dueOn, now, office } = facts;
  if (dueOn === null) return null;
  const end = instantAt(dueOn, office.closesAt, office.zone);
  const tomorrow = Temporal.Instant.from(now).add({ hours: LONGEST_HOURS_IN_LAST_WEEK }).toString() as Instant;
  const lastWeek = instantAt(addDays(dueOn, -LAST_WEEK_DAYS), office.opensAt, office.zone);
  const wanted = compareInstants(lastWeek, tomorrow) > 0 ? lastWeek : tomorrow;
  const latest = compareInstants(wanted, end) > 0 ? end : wanted;
  return compareInstants(latest, now) > 0 ? latest : null;
}

/**
 * Whether a planned reminder need not be sent because somebody has the matter in hand: repeats and the climb, but neither
 * the last day nor the three days before it; after the last day the repeats rest for three days and come again.
 */
export function isStoppedByHaving(
  reminder: { readonly threshold: ReminderThreshold; readonly occurrence: string; readonly dueAt: Instant },
  { dueOn, now, zone }: { readonly dueOn: CalendarDate | null; readonly now: Instant; readonly zone: string },
): boolean {
  const { threshold, occurrence, dueAt } = reminder;
  if (REPEATS.includes(threshold)) return true;
  if (threshold === 'days-before') return Number(occurrence) > COMES_AGAIN_DAYS;
  const today = calendarDateIn(zone, now);
  if (!AFTERWARDS.includes(threshold) || dueOn === null || today <= dueOn) return false;
  return calendarDateIn(zone, dueAt) <= addDays(today, REST_AFTER_DAYS);
}

const CHOICES_HOURS = [2, 4, 24, 72, 168] as const;

/** Moments that are offered for putting a reminder off, in hours from now. */
export function snoozeChoices(
  facts: Parameters<typeof latestSnooze>[0],
): readonly { readonly hours: number; readonly untilAt: Instant }[] {
  const latest = latestSnooze(facts);
  const now = Temporal.Instant.from(facts.now);
  return CHOICES_HOURS.map((hours) => ({ hours, untilAt: now.add({ hours }).toString() as Instant })).filter(
    ({ untilAt }) => latest !== null && compareInstants(untilAt, latest) <= 0,
  );
}

/** Why a reminder cannot be put off until then; null when it can. */
export function snoozeFault(facts: {
  readonly until: Instant;
  readonly now: Instant;
  readonly latest: Instant | null;
}): 'too-late' | 'in-the-past' | null {
  const { until, now, latest } = facts;
  if (latest === null || compareInstants(until, latest) > 0) return 'too-late';
  return compareInstants(until, now) <= 0 ? 'in-the-past' : null;
}
