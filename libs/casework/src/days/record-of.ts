import type { StayRecord } from '@sapar/domain';
import type { DaysLimit } from './limits.js';

/** The stays that a limit judges: days in each entry on a visa are those of entries on that visa alone. */
export function recordOf({ cap, span }: Pick<DaysLimit, 'cap' | 'span'>, record: StayRecord): StayRecord {
  if (cap.kind !== 'per-entry' || span === null) return record;
  const { from, to } = span;
  const stays = record.stays.filter(({ enteredOn }) => enteredOn >= from && (to === null || enteredOn <= to));
  return { ...record, stays };
}
