import { compareSteps, type StepChange } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { OpenRow } from './recount.queries.js';
import type { Outcome } from './recount-outcomes.js';
import { stepsOf } from './recount-dates.queries.js';

interface Differing {
  readonly row: OpenRow;
  readonly outcome: Outcome;
}
export interface ChangedRow extends Differing {
  readonly changes: readonly StepChange[];
}

/**
 * Which of the rows that were counted by another version really change. Rows that were counted for one day by one version
 * have the same steps, so that those of one row speak for all of them: a calendar edition is another version for every
 * row of its year, and moves few.
 */
export class StepChanges {
  private readonly known = new Map<string, readonly StepChange[]>();

  async among(transaction: Transaction, differing: readonly Differing[]): Promise<readonly ChangedRow[]> {
    const unknown = new Map<string, Differing>();
    for (const one of differing) if (!this.known.has(keyOf(one))) unknown.set(keyOf(one), one);
    const steps = await stepsOf(
      transaction,
      [...unknown.values()].map(({ row }) => row.id),
    );
    for (const [key, { row, outcome }] of unknown)
      this.known.set(key, compareSteps(steps.get(row.id) ?? [], outcome.steps));
    return differing.flatMap((one) => {
      const changes = this.known.get(keyOf(one)) ?? [];
      return one.row.dueOn === one.outcome.dueOn && changes.length === 0 ? [] : [{ ...one, changes }];
    });
  }
}

// Where the clock starts is no part of the row: the day that the law makes of it tells apart those that began elsewhere.
const keyOf = ({ row: { eventOn, dueOn, ruleVersion, convention, calendarVersion }, outcome }: Differing): string =>
  `${eventOn} ${dueOn ?? ''} ${ruleVersion} ${convention} ${calendarVersion ?? ''} ${outcome.basis.clockStartsOn}`;
