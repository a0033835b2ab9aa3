import type { CalendarDate, PlannedCrossing } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

export type CrossingBy = PlannedCrossing['by'];

export interface MoveFact {
  readonly stayId: string;
  readonly ordinal: number;
  readonly movedOn: CalendarDate;
}
export interface PaperFact {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly endsOn: string;
}

/** What belongs to one case beside its stays. */
export interface PartFacts {
  readonly moves: readonly MoveFact[];
  readonly papers: readonly PaperFact[];
  readonly handedIn: ReadonlyMap<string, CalendarDate>;
}

type OfCase<Fact> = Fact & { readonly caseId: string };

const MOVES = `
  select case_id as "caseId", stay_id as "stayId", ordinal, moved_on as "movedOn" from movement
  where case_id = any($1) and kind = 'move' and deleted_at is null order by moved_on, ordinal`;
// S58, S24: a permit for a zone and a granted exit visa end like any other paper of the case.
const PAPERS = `
  select case_id as "caseId", id, kind, title, ends_on as "endsOn" from dated_paper where case_id = any($1) and deleted_at is null
  union all select case_id, id, 'permit', zone, to_on from zone_permit where case_id = any($1) and deleted_at is null
  union all select case_id, id, 'exit-visa', unit, valid_to_on from exit_petition where case_id = any($1) and deleted_at is null and decision = 'granted' and valid_to_on is not null
  order by 5, 2`;
const HANDED_IN = `
  select case_id as "caseId", occasion, handed_in_on as "handedInOn" from deadline where case_id = any($1) and handed_in_on is not null`;

/** One question a table for all the cases; answers the parts of one of them. */
export async function readPartFacts(
  transaction: Transaction,
  caseIds: readonly string[],
): Promise<(caseId: string) => PartFacts> {
  const moves = await transaction.query<OfCase<MoveFact>>(MOVES, [caseIds]);
  const papers = await transaction.query<OfCase<PaperFact>>(PAPERS, [caseIds]);
  const handedIn = await transaction.query<OfCase<{ occasion: string; handedInOn: CalendarDate }>>(HANDED_IN, [
    caseIds,
  ]);
  return (caseId) => ({
    moves: moves.filter((one) => one.caseId === caseId),
    papers: papers.filter((one) => one.caseId === caseId),
    handedIn: new Map(
      handedIn.filter((one) => one.caseId === caseId).map(({ occasion, handedInOn: on }) => [occasion, on]),
    ),
  });
}
