import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Crossing } from '../stays/crossings.js';
import type { VisitFinding } from './visit-deadline.js';

export interface PlannedCrossing extends Crossing {
  readonly by: 'air' | 'land' | 'rail' | 'sea';
}

export interface EntryPermit {
  readonly isElectronic: boolean;
  /** Entries printed on the visa. */
  readonly entries: number | 'multiple';
  readonly entriesUsed: number;
}

/** What planned crossings end or break: an e-visa by land, rail or sea is a stop, and an entry too many is one (S14). */
export function findingsOnCrossings(permit: EntryPermit, planned: readonly PlannedCrossing[]): readonly VisitFinding[] {
  const surface = planned
    .filter(({ by }) => permit.isElectronic && by !== 'air')
    .map(({ on, by }): VisitFinding => ({ code: 'e-visa-by-air-only', severity: 'stop', facts: { on, by } }));
  return [...surface, ...entryFindings(permit, planned)];
}

/** Whether an entry is left on a visa. */
export function hasEntryLeft({ entries, entriesUsed }: EntryPermit): boolean {
  return entries === 'multiple' || entriesUsed < entries;
}

function entryFindings(permit: EntryPermit, planned: readonly PlannedCrossing[]): readonly VisitFinding[] {
  const findings: VisitFinding[] = [];
  let { entriesUsed } = permit;
  for (const { direction, on } of [...planned].sort(byDay)) {
    const isLeft = hasEntryLeft({ ...permit, entriesUsed });
    if (direction === 'entry') {
      if (!isLeft) findings.push(entry('no-entry-left', 'stop', on));
      entriesUsed += 1;
    } else if (!isLeft) findings.push(entry('exit-ends-visa', 'warning', on));
  }
  return findings;
}

const entry = (code: string, severity: VisitFinding['severity'], on: CalendarDate): VisitFinding => ({
  code,
  severity,
  facts: { on },
});

/** Stable: crossings of one day keep the order of the plan. */
const byDay = (left: Crossing, right: Crossing): number => (left.on === right.on ? 0 : left.on < right.on ? -1 : 1);
