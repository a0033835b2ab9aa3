import { calendarDateIn, compareSteps, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readDateFactsOf, type DateFacts } from '../dates/date-facts.js';
import { contentOf, isAskedAbout, isSameDate, readDateRows, type DateRow } from '../dates/date-rows.js';
import type { WantedDate } from '../dates/wanted-date.js';
import { wantedDates } from '../dates/wanted-dates.js';
import { openDate } from '../dates/write-date.js';
import type { HostLaw } from './law-of-host.js';
import { cancelProposed, outdateProposals } from './outdate-proposals.js';
import { proposeWanted, type MovedDate } from './propose-wanted.js';
import { holdCases, liveCases, stepsOf } from './recount-dates.queries.js';
import { addToEffect, type Effect, type RecountTask } from './recount-task.js';

/**
 * The same for the watched dates of a visit: what the law alone has moved becomes a line of the old and the new day. Found
 * without holding anything; only cases that are affected are held, read again and written. A duty that is new is watched
 * at once, since nobody has seen another day for it.
 */
export async function recountDates(
  transaction: Transaction,
  law: HostLaw,
  task: RecountTask,
  effect: Effect,
): Promise<void> {
  for await (const caseIds of liveCases(transaction, task)) {
    const found = await compareCases(transaction, law, caseIds);
    for (const { moved, added } of found) {
      for (const one of moved) if (isAsked(task, one.row)) addToEffect(effect, one);
      effect.opened += added.length;
    }
    if (task.isDry !== true) await writeCases(transaction, law, task, found);
  }
}

interface Compared {
  readonly facts: DateFacts;
  readonly moved: readonly MovedDate[];
  readonly added: readonly WantedDate[];
  /** Rows with an open proposal that the law no longer asks for. */
  readonly reverted: readonly DateRow[];
}

const isAsked = ({ deadlineIds }: RecountTask, { id }: DateRow): boolean => deadlineIds?.includes(id) ?? true;

async function writeCases(
  transaction: Transaction,
  law: HostLaw,
  task: RecountTask,
  found: readonly Compared[],
): Promise<void> {
  const ids = found.map(({ facts }) => facts.caseId);
  if (ids.length === 0) return;
  await holdCases(transaction, ids);
  for (const { facts, moved, added, reverted } of await compareCases(transaction, law, ids)) {
    for (const row of reverted.filter((one) => isAsked(task, one))) await dropProposal(transaction, row);
    for (const date of added) await openDate(transaction, facts, date, 'law-changed');
    for (const one of moved.filter(({ row }) => isAsked(task, row))) {
      if (isAskedAbout(one.row, one.date)) continue;
      await dropProposal(transaction, one.row);
      await proposeWanted(transaction, facts, { ...one, cause: task.cause });
    }
  }
}

async function dropProposal(transaction: Transaction, { id, proposalId, proposalState }: DateRow): Promise<void> {
  if (proposalId === null || proposalState !== 'open') return;
  await outdateProposals(transaction, id);
  await cancelProposed(transaction, proposalId, 'law-change-outdated');
}

/** Cases in which something differs. */
async function compareCases(
  transaction: Transaction,
  law: HostLaw,
  caseIds: readonly string[],
): Promise<readonly Compared[]> {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const rows = await readDateRows(transaction, caseIds);
  const drafts = (await readDateFactsOf(transaction, caseIds)).map((facts) => compare(facts, rows, law, today));
  const steps = await stepsOf(
    transaction,
    drafts.flatMap(({ candidates }) => candidates.map(({ row }) => row.id)),
  );
  return drafts
    .map(({ candidates, ...rest }) => ({
      ...rest,
      moved: candidates.flatMap(({ row, date }) => {
        const changes = date === null ? [] : compareSteps(steps.get(row.id) ?? [], date.steps);
        return isSameCount(row, date) && changes.length === 0 ? [] : [{ row, date, changes }];
      }),
    }))
    .filter(({ moved, added, reverted }) => moved.length + added.length + reverted.length > 0);
}

/** The day of a paper or a plan: what the law says beside it is told anew, and nobody has to accept anything. */
const isByPaper = (row: DateRow, date: WantedDate | null): boolean =>
  date !== null && date.rule === null && date.calendarVersion === null && row.dueOn === date.dueOn;

const isSameCount = (row: DateRow, date: WantedDate | null): boolean =>
  date !== null && row.dueOn === date.dueOn && row.content === contentOf(date);

function compare(facts: DateFacts, all: readonly DateRow[], law: HostLaw, today: CalendarDate) {
  const rows = all.filter(({ caseId }) => caseId === facts.caseId);
  const wanted = wantedDates(facts, law, today);
  const candidates = rows
    .filter(({ state }) => state === 'open')
    .map((row) => ({ row, date: wanted.find((date) => isSameDate(row, date)) ?? null }))
    .filter(({ row, date }) => !isByPaper(row, date) && (!isSameCount(row, date) || isOtherLaw(row, date)));
  return {
    facts,
    candidates,
    added: wanted.filter((date) => !rows.some((row) => isSameDate(row, date))),
    reverted: rows.filter((row) => row.proposalState === 'open' && !candidates.some((one) => one.row === row)),
  };
}

/** Another version may give another reason for a day, though the last day is the same. */
const isOtherLaw = (row: DateRow, date: WantedDate | null): boolean =>
  row.ruleVersion !== (date?.rule?.version ?? 'none') || row.calendarVersion !== (date?.calendarVersion ?? null);
