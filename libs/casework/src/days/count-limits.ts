import type { DaysCap } from '@sapar/contracts';
import { countStays, daysBetween, type CapCount, type CalendarDate, type StayRecord } from '@sapar/domain';
import type { HostLaw } from '../law/law-of-host.js';
import { citeRule } from './cite-rule.js';
import { decisionsOut, readingsOut } from './decisions-out.js';
import type { DaysLimit, Limit, VisaLimit } from './limit.js';
import { endBy, recordOf } from './record-of.js';

export interface CountedLimits {
  readonly caps: readonly DaysCap[];
  readonly lastLawfulOn: CalendarDate | null;
}

interface Ended {
  readonly cap: Omit<DaysCap, 'isBinding'>;
  /** Null when the limit never ends the stay; before every date when not even its first day is lawful. */
  readonly endsOn: string | null;
}

const NO_DAY = '';

/** Counts every limit on the day of the record and names the one that ends the stay first. */
export function countLimits(law: HostLaw, limits: readonly Limit[], record: StayRecord): CountedLimits {
  const ended = limits.map((limit) =>
    limit.kind === 'visa' ? countVisa(limit, record) : countDays(law, limit, record),
  );
  const ends = ended.flatMap(({ endsOn }) => endsOn ?? []).sort();
  const binding = ended.findIndex(({ endsOn }) => endsOn !== null && endsOn === ends[0]);
  return {
    caps: ended.map(({ cap }, index) => ({ ...cap, isBinding: index === binding })),
    lastLawfulOn: (ended[binding]?.cap.lastLawfulOn ?? null) as CalendarDate | null,
  };
}

function countDays(law: HostLaw, limit: DaysLimit, all: StayRecord): Ended {
  const { cap, found, isAssumed, isPrinted } = limit;
  const record = recordOf(limit, all);
  const [count] = countStays(record, [cap]).caps as [CapCount];
  const { isEnding, lastLawfulOn } = endBy(limit, all);
  return {
    endsOn: isEnding ? (lastLawfulOn ?? NO_DAY) : null,
    cap: {
      ...{ kind: cap.kind, days: cap.days, within: cap.kind === 'rolling' ? cap.within : null },
      ...{ fromOn: cap.kind === 'total' ? cap.from : null, toOn: cap.kind === 'total' ? cap.to : null },
      ...{ isAssumed, isPrinted, rule: found === null ? null : citeRule(law, found) },
      shippedDays: limit.strict.days === cap.days ? null : limit.strict.days,
      ...{ decisions: decisionsOut(limit), readings: readingsOut(limit, all) },
      ...{ used: count.used, remaining: count.remaining },
      ...{
        permitted: isEnding ? count.longestStayIfEnteringOn : null,
        lastLawfulOn,
        earliestEntryOn: count.earliestEntryOn,
      },
      exceeded: exceededOf(count, record) ?? earlierExcess(limit, all),
    },
  };
}

/** What was exceeded by the strict law when the later reading was signed stays exceeded. */
function earlierExcess(limit: DaysLimit, record: StayRecord): DaysCap['exceeded'] {
  const { strict, decisions } = limit;
  const signedOn = decisions.flatMap(({ decision, isReached }) => (isReached ? [decision.signedOn] : [])).sort()[0];
  if (signedOn === undefined) return null;
  const [count] = countStays(record, [strict]).caps as [CapCount];
  const exceeded = exceededOf(count, record);
  return exceeded !== null && exceeded.firstOn <= signedOn ? exceeded : null;
}

/** Nobody says that a person overstayed who may have left without anybody writing it down. */
function exceededOf({ firstOverstayOn, overstayDays }: CapCount, { stays, on }: StayRecord): DaysCap['exceeded'] {
  if (firstOverstayOn === null) return null;
  const isExitMissing = stays.some(
    ({ enteredOn, leftOn }) => leftOn === null && enteredOn <= on && enteredOn <= firstOverstayOn,
  );
  return { firstOn: firstOverstayOn, days: overstayDays, isExitMissing };
}

/** The dates of a visa as a limit: no days are used up, they end. */
function countVisa({ fromOn, toOn }: VisaLimit, record: StayRecord): Ended {
  const { on } = record;
  const begins = fromOn !== null && fromOn > on ? fromOn : on;
  const left = Math.max(0, daysBetween(begins, toOn) + 1);
  const entry = record.stays.findLast(({ enteredOn, leftOn }) => enteredOn <= on && (leftOn ?? on) >= on)?.enteredOn;
  const isLawful = (entry ?? on) <= toOn && (fromOn === null || (entry ?? on) >= fromOn);
  return {
    endsOn: isLawful ? toOn : NO_DAY,
    cap: {
      ...{ kind: 'visa-validity', days: null, within: null, fromOn, toOn, rule: null, used: null },
      ...{ isAssumed: false, isPrinted: true, shippedDays: null, decisions: [], readings: [] },
      ...{ remaining: left, permitted: begins === on ? left : 0, lastLawfulOn: isLawful ? toOn : null },
      earliestEntryOn: left === 0 ? null : begins,
      exceeded: null,
    },
  };
}
