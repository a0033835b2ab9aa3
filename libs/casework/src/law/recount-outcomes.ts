import {
  calendarDateIn,
  computeNotificationDeadline,
  KAZAKHSTAN_ZONE,
  type CalendarDate,
  type DeadlineStep,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { basisOn, type CountBasis } from './count-basis.js';
import type { HostLaw } from './law-of-host.js';
import type { ClockFacts } from './start-reading.js';

/** What the law as it is now makes of an event. */
export interface Outcome {
  readonly basis: CountBasis;
  readonly dueOn: CalendarDate | null;
  readonly dueAt: string | null;
  readonly steps: readonly DeadlineStep[];
  readonly ruleVersion: string;
  readonly convention: CountBasis['convention'];
  readonly calendarVersion: string | null;
}

/** Counts each day of arrival once, however many deadlines began on it: the steps of one day serve them all. */
export function outcomesOf(transaction: Transaction, law: HostLaw): (clock: ClockFacts) => Outcome | null {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const counted = new Map<string, Outcome | null>();
  return (clock) => {
    const key = clock.atHostOn == null ? clock.eventOn : `${clock.eventOn} ${clock.atHostOn}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    const outcome = count(law, clock, today);
    counted.set(key, outcome);
    return outcome;
  };
}

function count(law: HostLaw, clock: ClockFacts, today: CalendarDate): Outcome | null {
  const { eventOn } = clock;
  const basis = basisOn(law, clock, today);
  if (basis === null) return null;
  const computed = computeNotificationDeadline({ arrivedOn: eventOn, today, ...basis });
  const isCounted = computed.outcome === 'computed';
  return {
    basis,
    dueOn: isCounted ? computed.dueOn : null,
    dueAt: isCounted ? computed.dueAt : null,
    steps: isCounted ? computed.steps : [],
    ruleVersion: basis.rule.version,
    convention: basis.convention,
    calendarVersion: isCounted ? computed.calendar.version : null,
  };
}
