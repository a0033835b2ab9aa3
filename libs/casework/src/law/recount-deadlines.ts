import type { LawEffect } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type StepChange } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { recountIncidents } from '../incidents/recount-incidents.js';
import { openTrips } from '../movements/open-trips.js';
import { tripsBehind } from '../movements/trips.queries.js';
import { cancelProposed, outdateProposals } from './outdate-proposals.js';
import { proposeDates, type Cause, type Proposed } from './propose-date.js';
import { holdLaw, openRows, readCompared, type Compared, type OpenRow } from './recount.queries.js';
import { recountDates } from './recount-dates.js';
import { outcomesOf, type Outcome } from './recount-outcomes.js';
import { StepChanges, type ChangedRow } from './step-changes.js';
import { addToEffect, type Effect, type RecountTask } from './recount-task.js';
import type { HostLaw } from './law-of-host.js';
import { hostDaysThatMatter } from './start-reading.js';
import { judgeTrip } from './trip-reading.js';

/**
 * Compares every open deadline of a host with the law as it is now. Where the last day or the reason of a day differs, the
 * old and the new count become a proposal that a person accepts; all others are left untouched. Closed ones are never read.
 */
export async function recountDeadlines(transaction: Transaction, law: HostLaw, task: RecountTask): Promise<LawEffect> {
  const effect: Effect = { affected: 0, moved: 0, opened: 0, examples: [] };
  await holdLaw(transaction, task.hostTenantId);
  const outcomeOn = outcomesOf(transaction, law);
  const changes = new StepChanges();
  for await (const rows of openRows(transaction, task.hostTenantId, task.deadlineIds ?? null)) {
    const hostDays = await hostDaysThatMatter(
      transaction,
      law,
      rows.map(({ id }) => id),
    );
    const outcomeOf = ({ id, eventOn }: OpenRow) => outcomeOn({ eventOn, atHostOn: hostDays.get(id) ?? null });
    const differing = rows.flatMap((row) => {
      const outcome = outcomeOf(row);
      return outcome !== null && differs(row, outcome) ? [{ row, outcome }] : [];
    });
    const trips = await freedTrips(transaction, law, rows);
    const moved = [
      ...(await changes.among(
        transaction,
        differing.filter(({ row }) => !trips.has(row.id)),
      )),
      ...rows.flatMap((row) => freed(row, trips.has(row.id) ? outcomeOf(row) : null)),
    ];
    const compared = await readCompared(
      transaction,
      moved.map(({ row }) => row.id),
    );
    const affected = moved.flatMap((one) => {
      const asked = compared.get(one.row.id);
      return asked === undefined ? [] : [{ ...one, compared: asked }];
    });
    const proposed: Proposed[] = [];
    for (const one of affected) proposed.push(...(await apply(transaction, task, effect, one)));
    await proposeDates(transaction, task.hostTenantId, proposed);
    const stillProposed = new Set(affected.map(({ row }) => row.id));
    if (task.isDry !== true)
      await dropReverted(
        transaction,
        rows.filter((row) => !stillProposed.has(row.id)),
      );
  }
  if (task.deadlineIds === undefined) effect.opened += await openTrips(transaction, law, task);
  await recountDates(transaction, law, task, effect);
  if (task.deadlineIds === undefined) await recountIncidents(transaction, law, task, effect);
  return effect;
}

/** Deadlines of trips that need no notification by the reading chosen. */
async function freedTrips(
  transaction: Transaction,
  law: HostLaw,
  rows: readonly OpenRow[],
): Promise<ReadonlySet<string>> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const trips = await tripsBehind(transaction, rows);
  return new Set([...trips].filter(([, trip]) => !judgeTrip(law, trip, today).isNeeded).map(([id]) => id));
}

/** The law no longer asks for the date: it ends when a person accepts that, and stands until then. */
const freed = (row: OpenRow, outcome: Outcome | null): readonly ChangedRow[] =>
  outcome === null ? [] : [{ row, outcome: { ...outcome, dueOn: null, dueAt: null, steps: [] }, changes: [] }];

const differs = (row: OpenRow, outcome: Outcome): boolean =>
  row.dueOn !== outcome.dueOn ||
  row.ruleVersion !== outcome.ruleVersion ||
  row.convention !== outcome.convention ||
  row.calendarVersion !== outcome.calendarVersion;

interface Affected extends ChangedRow {
  readonly compared: Compared;
}

/** Counts one change; answers what is to be proposed of it, after what stood proposed before has gone. */
async function apply(
  transaction: Transaction,
  task: RecountTask,
  effect: Effect,
  affected: Affected,
): Promise<readonly Proposed[]> {
  const { row, outcome, changes, compared } = affected;
  addToEffect(effect, { row, date: outcome });
  // What stands in the list already, or was declined with a reason, is not asked a second time.
  if (task.isDry === true || isAsked(compared, outcome, changes)) return [];
  if (row.openProposalId !== null) await dropReverted(transaction, [row]);
  return [{ row, outcome, changes, cause: task.cause ?? causeOf(row, outcome) }];
}

const isAsked = (compared: Compared, outcome: Outcome, changes: readonly StepChange[]): boolean =>
  (compared.proposalState === 'open' || compared.proposalState === 'declined') &&
  compared.proposedDueOn === outcome.dueOn &&
  textOf(compared.proposedChanges ?? []) === textOf(changes);

const textOf = (changes: readonly StepChange[]): string =>
  changes.map(({ on, before, after }) => `${on} ${before} ${after}`).join('\n');

const causeOf = (row: OpenRow, outcome: Outcome): Cause =>
  row.ruleVersion === outcome.ruleVersion
    ? { kind: 'calendar', version: outcome.calendarVersion, signedName: null, reason: null }
    : { kind: 'catalogue', version: outcome.ruleVersion, signedName: null, reason: null };

/** The change was taken back before anybody decided: the proposal goes, and with it what it added. */
async function dropReverted(transaction: Transaction, rows: readonly OpenRow[]): Promise<void> {
  for (const { id, openProposalId } of rows) {
    if (openProposalId === null) continue;
    await outdateProposals(transaction, id);
    await cancelProposed(transaction, openProposalId, 'law-change-outdated');
  }
}
