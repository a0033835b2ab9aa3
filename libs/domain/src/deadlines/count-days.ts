import { addDays, yearOf, type CalendarDate } from '../calendar/calendar-date.js';
import { isMissingYear, type Asking, type MissingYear, type WorkingCalendar } from '../calendar/working-calendar.js';
import { nthWorkingDay, previousWorkingDay } from '../calendar/working-days.js';
import { endOfDayInKazakhstan } from '../calendar/zone.js';
import { freshnessOf } from './freshness.js';
import type {
  LegalFigure,
  NotComputableVisitDeadline,
  VisitDeadline,
  VisitDeadlineKind,
  VisitStep,
  VisitStepReason,
} from './visit-deadline.js';

/** What a deadline is called, which figure it rests on and the day on which freshness is judged. */
export interface CountLabel {
  readonly kind: VisitDeadlineKind;
  readonly of?: string | null;
  readonly figure: LegalFigure;
  readonly today: CalendarDate;
}

/** A day that needs no working calendar, with its steps. */
export function dueOnCalendarDay(label: CountLabel, dueOn: CalendarDate, steps: readonly VisitStep[]): VisitDeadline {
  const { kind, of = null, figure, today } = label;
  return {
    kind,
    of,
    outcome: 'computed',
    dueOn,
    dueAt: endOfDayInKazakhstan(dueOn),
    steps,
    rule: { id: figure.id, version: figure.version },
    calendar: null,
    freshness: freshnessOf(figure.checkedOn, [], today),
    confidence: figure.confidence,
  };
}

/** A day that a paper or a decision sets: no rule stands behind it, and it does not age. */
export function dueOnPaper(kind: VisitDeadlineKind, of: string | null, dueOn: CalendarDate): VisitDeadline {
  const steps = [stepOn(dueOn, 'last-day', null)];
  const dueAt = endOfDayInKazakhstan(dueOn);
  const evidence = { rule: null, calendar: null, freshness: 'checked', confidence: 'official' } as const;
  return { kind, of, outcome: 'computed', dueOn, dueAt, steps, ...evidence };
}

/** Day `value` of the figure, `dayOne` being the first: day 30 lies 29 days after day 1. */
export function countCalendarDays(label: CountLabel, dayOne: CalendarDate): VisitDeadline {
  const { value } = label.figure;
  const dueOn = addDays(dayOne, value - 1);
  return dueOnCalendarDay(label, dueOn, [stepOn(dayOne, 'first-day', 1), stepOn(dueOn, 'last-day', value)]);
}

/** Working day `value` from `dayOne` on, which is day 1 when it is a working day. */
export function countWorkingDaysFrom(
  label: CountLabel,
  dayOne: CalendarDate,
  calendar: WorkingCalendar,
  asking: Asking,
): VisitDeadline | NotComputableVisitDeadline {
  const dueOn = nthWorkingDay(calendar, dayOne, label.figure.value, asking);
  if (isMissingYear(dueOn)) return notComputable(label, dueOn);
  const steps = workingSteps(calendar, dayOne, dueOn, asking);
  return withCalendar(dueOnCalendarDay(label, dueOn, steps), label, calendar, dayOne, dueOn);
}

/** The working day that has `value` working days, itself the first, before `event`. */
export function countWorkingDaysBefore(
  label: CountLabel,
  event: CalendarDate,
  calendar: WorkingCalendar,
  asking: Asking,
): VisitDeadline | NotComputableVisitDeadline {
  let dueOn: CalendarDate = event;
  for (let count = 0; count < label.figure.value; count += 1) {
    const previous = previousWorkingDay(calendar, dueOn, asking);
    if (isMissingYear(previous)) return notComputable(label, previous);
    dueOn = previous;
  }
  const counted = workingSteps(calendar, dueOn, addDays(event, -1), asking);
  const steps = [...counted, stepOn(event, 'counted-back-from', null)];
  return withCalendar(dueOnCalendarDay(label, dueOn, steps), label, calendar, dueOn, event);
}

/** A step by itself, for the ends of a count in calendar days. */
export function stepOn(on: CalendarDate, reason: VisitStepReason, day: number | null): VisitStep {
  return { on, counted: day !== null, day, reason, name: null };
}

function workingSteps(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
  asking: Asking,
): readonly VisitStep[] {
  const steps: VisitStep[] = [];
  let day = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const verdict = calendar.verdictOf(on, asking);
    if (isMissingYear(verdict)) continue;
    if (verdict.isWorking) day += 1;
    // The words for a doubtful day say that it counts as working; for an authority it does not.
    const isClosed = verdict.reason === 'doubtful-day-off' && !verdict.isWorking;
    const reason = isClosed ? 'doubtful-day-closed' : verdict.reason;
    steps.push({ on, counted: verdict.isWorking, day: verdict.isWorking ? day : null, reason, name: verdict.name });
  }
  return steps;
}

function withCalendar(
  deadline: VisitDeadline,
  { figure, today }: CountLabel,
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): VisitDeadline {
  const touched = calendar.years.filter(({ year }) => year >= yearOf(from) && year <= yearOf(to));
  return {
    ...deadline,
    calendar: { version: touched.map(({ version }) => version).join('+') },
    freshness: freshnessOf(figure.checkedOn, touched, today),
  };
}

function notComputable({ kind, of = null }: CountLabel, { missingYear }: MissingYear): NotComputableVisitDeadline {
  return { kind, of, outcome: 'not-computable', missingYear };
}
