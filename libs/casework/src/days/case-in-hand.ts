import type { CalendarDate } from '@sapar/domain';
import type { CaseRow, StayRow } from './days.queries.js';

/** The case whose basis and visa a count stands on. */
export interface CaseInHand extends CaseRow {
  /** First entry of the case, where there was one. */
  readonly enteredOn: CalendarDate | null;
}

export interface PlannedVisit {
  readonly caseId: string;
  readonly missionReference: string;
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate;
}

const ENDED: readonly string[] = ['cancelled', 'not-admitted'];

/** The case of the stay that holds the day, else of the next visit, else of the last stay, else the newest. */
export function caseInHand(cases: readonly CaseRow[], stays: readonly StayRow[], on: CalendarDate): CaseInHand | null {
  const holding = stays.findLast(({ enteredOn, leftOn }) => enteredOn <= on && (leftOn ?? on) >= on);
  const past = stays.findLast(({ enteredOn }) => enteredOn <= on);
  const next = plannedVisits(cases, stays, on)[0];
  const caseId = (holding ?? next ?? past)?.caseId;
  const chosen = cases.find((one) => one.caseId === caseId) ?? cases.at(-1);
  if (chosen === undefined) return null;
  const ofCase = stays.filter((stay) => stay.caseId === chosen.caseId);
  const known = ofCase.findLast(({ basis }) => basis !== 'unknown')?.basis;
  return { ...chosen, basis: known ?? chosen.basis, enteredOn: ofCase[0]?.enteredOn ?? null };
}

/** Visits that are planned after the day and have not begun. */
export function plannedVisits(
  cases: readonly CaseRow[],
  stays: readonly StayRow[],
  on: CalendarDate,
): readonly PlannedVisit[] {
  const begun = new Set(stays.map(({ caseId }) => caseId));
  return cases
    .filter(({ caseId, stage }) => !begun.has(caseId) && !ENDED.includes(stage))
    .flatMap(({ caseId, missionReference, plannedOn, plannedToOn }) => {
      if (plannedOn === null || plannedOn <= on) return [];
      const leftOn = plannedToOn < plannedOn ? plannedOn : plannedToOn;
      return [{ caseId, missionReference, enteredOn: plannedOn, leftOn }];
    })
    .sort((left, right) => (left.enteredOn < right.enteredOn ? -1 : 1));
}
