import { countStays, findingsOnCrossings, type CalendarDate, type EntryPermit, type VisitFinding } from '@sapar/domain';
import { caseInHand } from '../days/case-in-hand.js';
import { visaInHand } from '../days/visa-in-hand.js';
import type { DateFacts } from './date-facts.js';
import type { LawfulStay } from './lawful-stay.js';
import { BY_PAPER, NO_DETAIL, type CountedDate } from './wanted-date.js';

/** S15: on the planned day of exit somebody is asked, and never accused. Before it stands what the exit ends (S14). */
export function exitOf(facts: DateFacts, lawful: LawfulStay | null): CountedDate | null {
  const { last, plannedExitBy } = facts;
  const { plannedToOn } = facts.visit;
  if (last === null || last.leftOn !== null || plannedToOn < last.enteredOn) return null;
  const crossing = { direction: 'exit', on: plannedToOn, by: plannedExitBy ?? 'air' } as const;
  const permit = permitOf(facts, last.enteredOn);
  const ended = permit === null ? [] : findingsOnCrossings(permit, [crossing]);
  return {
    ...{ kind: 'exit-expected', occasion: `stay:${String(last.ordinal)}`, stayId: last.id, subject: null, ...BY_PAPER },
    ...{ eventOn: last.enteredOn, dueOn: plannedToOn, shownFrom: plannedToOn, steps: [] },
    detail: { ...NO_DETAIL, findings: [...ended, ...daysUsedBy(plannedToOn, lawful)].map(plain) },
  };
}

const plain = ({ code, severity, facts }: VisitFinding) => ({ code, severity, facts: { ...facts } });

/** The visa as it lies in the hand on a day; null for who is here without one. */
export function permitOf({ visit, stays }: DateFacts, on: CalendarDate): EntryPermit | null {
  const inHand = caseInHand(
    [visit],
    stays.filter(({ caseId }) => caseId === visit.caseId),
    on,
  );
  if (inHand === null || inHand.basis === 'visa-free') return null;
  const { entries, entriesUsed } = visaInHand(inHand, stays, on);
  const isKnown = entries !== null && entries !== 'multiple';
  return { isElectronic: visit.isElectronicVisa, entries: isKnown ? Number(entries) : 'multiple', entriesUsed };
}

/** Days that the binding limit will have counted by then. */
function daysUsedBy(on: CalendarDate, lawful: LawfulStay | null): readonly VisitFinding[] {
  const cap = lawful?.caps[0];
  if (lawful === null || cap === undefined || on > lawful.lastLawfulOn) return [];
  const [count] = countStays({ stays: lawful.record.stays, on }, [cap]).caps;
  if (count === undefined) return [];
  const facts = { used: String(count.used), of: String(cap.days) };
  return [{ code: 'days-used-by-exit', severity: 'note', facts }];
}
