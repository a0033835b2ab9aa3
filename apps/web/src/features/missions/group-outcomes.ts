import type { RecordGroupArrival } from '@sapar/contracts';
import { arrivalBody, type ArrivalValues } from '../cases/arrival-values.js';

export const GROUP_OUTCOMES = ['arrived', 'later', 'not-admitted', 'not-coming', 'left-out'] as const;
type GroupOutcome = (typeof GROUP_OUTCOMES)[number];

/** What happened with one person of the group. */
interface PersonOutcome {
  readonly outcome: GroupOutcome;
  /** New planned arrival of who comes later. */
  readonly plannedArrivalOn: string;
  readonly note: string;
}

export type Outcomes = Readonly<Record<string, PersonOutcome>>;

/** Who had arrived before is left as it is; all others came with the group until somebody says otherwise. */
export function firstOutcomes(people: readonly { readonly id: string; readonly stage: string }[]): Outcomes {
  return Object.fromEntries(
    people.map(({ id, stage }) => [
      id,
      { outcome: stage === 'planned' ? 'arrived' : 'left-out', plannedArrivalOn: '', note: '' },
    ]),
  );
}

export type GroupFacts = ArrivalValues;

/** S3: one arrival for the group, each exception with its own next step; whoever is left out is not named at all. */
export function toGroupArrival(facts: GroupFacts, outcomes: Outcomes): RecordGroupArrival {
  const entries = Object.entries(outcomes);
  return {
    ...(arrivalBody(facts) as Omit<RecordGroupArrival, 'caseIds' | 'exceptions'>),
    caseIds: entries.filter(([, { outcome }]) => outcome === 'arrived').map(([caseId]) => caseId),
    exceptions: entries.flatMap(([caseId, { outcome, plannedArrivalOn, note }]) => {
      if (outcome === 'later')
        return [{ caseId, kind: outcome, plannedArrivalOn } as RecordGroupArrival['exceptions'][number]];
      if (outcome !== 'not-admitted' && outcome !== 'not-coming') return [];
      return [{ caseId, kind: outcome, ...(note.trim() === '' ? {} : { note }) }];
    }),
  };
}

/** Faults by person before anything is sent: who comes later needs a day. */
export function faultsOfOutcomes(outcomes: Outcomes, needed: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(outcomes)
      .filter(([, { outcome, plannedArrivalOn }]) => outcome === 'later' && plannedArrivalOn === '')
      .map(([caseId]) => [`outcomes.${caseId}.plannedArrivalOn`, needed]),
  );
}

/** Where the fault of one person belongs on the form: the API counts, the form goes by person. */
export function outcomeFieldOf(
  path: string,
  { caseIds, exceptions }: Pick<RecordGroupArrival, 'caseIds' | 'exceptions'>,
): string {
  const [, list, index, field] = /^(caseIds|exceptions)\.(\d+)(?:\.(\w+))?$/u.exec(path) ?? [];
  const caseId = list === 'caseIds' ? caseIds[Number(index)] : exceptions[Number(index)]?.caseId;
  // A fault of the person as such stands beside what is said to have happened with that person.
  return caseId === undefined
    ? path
    : `outcomes.${caseId}.${field === undefined || field === 'caseId' ? 'outcome' : field}`;
}
