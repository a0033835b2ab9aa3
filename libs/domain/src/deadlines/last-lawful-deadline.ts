import { daysBetween, type CalendarDate } from '../calendar/calendar-date.js';
import { countStays } from '../stays/count-stays.js';
import type { StayCap, StayRecord } from '../stays/stay.js';
import { dueOnCalendarDay, dueOnPaper, stepOn } from './count-days.js';
import type { LegalFigure, VisitAnswer, VisitDeadline } from './visit-deadline.js';

/** A limit on days with the rule that it comes from; `figure` is null for a number printed on the visa itself. */
export interface NamedCap {
  readonly name: string;
  readonly cap: StayCap;
  readonly figure: LegalFigure | null;
}

/** A stay shortened or a visa annulled, or a longer stay allowed after a cause beyond control: a fact, whatever any table says. */
export const STAY_ORDERS = ['stay-shortened', 'visa-annulled', 'stay-allowed'] as const;

export interface StayOrder {
  readonly kind: (typeof STAY_ORDERS)[number];
  readonly number: string;
  readonly decidedOn: CalendarDate;
  readonly lastDayOn: CalendarDate;
}

export interface LastLawfulFacts {
  readonly record: StayRecord;
  readonly caps: readonly NamedCap[];
  readonly visaEndsOn: CalendarDate | null;
  readonly order: StayOrder | null;
  readonly today: CalendarDate;
}

/** The last lawful day by each cap and by the visa's end, the earliest first; an order overrides them all (S23). */
export function lastLawfulDays(facts: LastLawfulFacts): VisitAnswer {
  const { record, caps, visaEndsOn, order, today } = facts;
  if (order !== null) return overridden(order);
  const byCap = caps.map((named) => endOfCap(named, record, today));
  const visa = visaEndsOn === null ? [] : [dueOnPaper('last-lawful-day', 'visa-end', visaEndsOn)];
  const deadlines = [...byCap.flatMap(({ deadline }) => deadline ?? []), ...visa].sort(byDay);
  const exhausted = byCap.filter(({ isExhausted }) => isExhausted);
  return {
    deadlines,
    findings: exhausted.map(({ name }) => ({ code: 'no-lawful-day', severity: 'stop', facts: { cap: name } })),
  };
}

function overridden({ kind, number, decidedOn, lastDayOn }: StayOrder): VisitAnswer {
  return {
    deadlines: [dueOnPaper('last-lawful-day', kind, lastDayOn)],
    findings: [{ code: kind, severity: severityOf(kind), facts: { number, decidedOn, lastDayOn } }],
  };
}

/** What ends the stay early is a stop; a longer stay is none (S25). */
export const severityOf = (kind: StayOrder['kind']): 'stop' | 'note' => (kind === 'stay-allowed' ? 'note' : 'stop');

interface EndOfCap {
  readonly name: string;
  readonly deadline: VisitDeadline | null;
  readonly isExhausted: boolean;
}

function endOfCap({ name, cap, figure }: NamedCap, record: StayRecord, today: CalendarDate): EndOfCap {
  const { lastLawfulOn, binding } = countStays(record, [cap]);
  if (lastLawfulOn === null) return { name, deadline: null, isExhausted: binding !== null };
  const entered = record.stays.filter(
    ({ enteredOn, leftOn }) => enteredOn <= record.on && (leftOn ?? record.on) >= record.on,
  );
  const begins = entered.reduce(
    (latest, { enteredOn }) => (enteredOn > latest ? enteredOn : latest),
    entered[0]?.enteredOn ?? record.on,
  );
  const steps = [
    stepOn(begins, 'first-day', 1),
    stepOn(lastLawfulOn, 'last-day', daysBetween(begins, lastLawfulOn) + 1),
  ];
  const deadline =
    figure === null
      ? { ...dueOnPaper('last-lawful-day', name, lastLawfulOn), steps }
      : dueOnCalendarDay({ kind: 'last-lawful-day', of: name, figure, today }, lastLawfulOn, steps);
  return { name, deadline, isExhausted: false };
}

const byDay = (left: VisitDeadline, right: VisitDeadline): number => (left.dueOn < right.dueOn ? -1 : 1);
