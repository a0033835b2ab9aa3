import { countStays, type CalendarDate, type StayCap, type StayRecord } from '@sapar/domain';
import type { DaysLimit } from './limit.js';

/** The stays that a limit judges: days in each entry on a visa are those of entries on that visa alone. */
export function recordOf({ cap, span }: Pick<DaysLimit, 'cap' | 'span'>, record: StayRecord): StayRecord {
  if (cap.kind !== 'per-entry' || span === null) return record;
  const { from, to } = span;
  const stays = record.stays.filter(({ enteredOn }) => enteredOn >= from && (to === null || enteredOn <= to));
  return { ...record, stays };
}

export interface EndOfStay {
  /** False where the limit never ends the stay, or the visa does before it. */
  readonly isEnding: boolean;
  readonly lastLawfulOn: CalendarDate | null;
}

/** Where a limit ends the stay: days in each entry that reach beyond the visa end nothing, its last day does. */
export function endBy(limit: Pick<DaysLimit, 'span'> & { readonly cap: StayCap }, record: StayRecord): EndOfStay {
  const { binding, lastLawfulOn } = countStays(recordOf(limit, record), [limit.cap]);
  const to = limit.span?.to ?? null;
  const isBeyond = to !== null && lastLawfulOn !== null && lastLawfulOn > to;
  return { isEnding: binding !== null && !isBeyond, lastLawfulOn: isBeyond ? null : lastLawfulOn };
}
