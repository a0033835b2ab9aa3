import { calendarDateIn, endOfDayInKazakhstan, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { lawOfHost } from '../law/law-of-host.js';
import { cancelReminders } from '../reminders/plan-reminders.js';
import { readDateFacts, type DateFacts } from './date-facts.js';
import { planDates } from './plan-dates.js';
import type { WantedDate } from './wanted-date.js';
import { wantedDates } from './wanted-dates.js';

interface DateRow {
  readonly id: string;
  readonly kind: string;
  readonly occasion: string;
  readonly state: 'open' | 'met' | 'met-late' | 'withdrawn';
  readonly dueOn: string | null;
  readonly revision: number;
  readonly version: number;
  /** What stands behind the date, letter by letter as it was written. */
  readonly content: string | null;
  readonly isClosedByPerson: boolean;
}

const ROWS = `
  select d.id, d.kind, d.occasion, d.state, d.due_on as "dueOn", d.revision, d.version, r.detail::text as content, d.closed_on is not null as "isClosedByPerson"
  from deadline d join deadline_revision r on r.deadline_id = d.id and r.revision = d.revision
  where d.case_id = $1 and d.kind <> 'arrival-notification' for update of d`;

/**
 * The step inside a transaction after facts of a case have moved: opens, moves and ends the watched dates, each with its
 * reminders. A row is written only where the last day or what stands behind it has changed. `reason` is a code.
 */
export async function settleDates(transaction: Transaction, caseId: string, reason: string): Promise<void> {
  const facts = await readDateFacts(transaction, caseId);
  const law = await lawOfHost(transaction, facts.hostTenantId);
  const wanted = wantedDates(facts, law, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  const rows = await transaction.query<DateRow>(ROWS, [caseId]);
  for (const date of wanted) {
    const row = rows.find((one) => one.kind === date.kind && one.occasion === date.occasion);
    if (row === undefined) await write(transaction, facts, date, { id: uuidv7(), revision: 1, reason });
    else if (isMoved(row, date)) await move(transaction, facts, date, row, reason);
  }
  const isWanted = (row: DateRow) => wanted.some((date) => date.kind === row.kind && date.occasion === row.occasion);
  for (const row of rows) if (row.state === 'open' && !isWanted(row)) await end(transaction, facts, row, reason);
}

/** What a person closed with a receipt stays closed; a decision about an overrun was about other dates than these. */
function isMoved(row: DateRow, date: WantedDate): boolean {
  const isSame = row.dueOn === date.dueOn && row.content === contentOf(date);
  if (row.isClosedByPerson && row.kind !== 'overrun-decision') return false;
  return !isSame || (row.state !== 'open' && !row.isClosedByPerson);
}

/** The subject belongs to it: another limit that ends on the same day is another reason. */
const contentOf = ({ subject, eventOn, detail }: WantedDate): string => JSON.stringify({ subject, eventOn, ...detail });

async function move(
  transaction: Transaction,
  facts: DateFacts,
  date: WantedDate,
  { id, revision, version }: DateRow,
  reason: string,
): Promise<void> {
  await cancelReminders(transaction, id, reason);
  await write(transaction, facts, date, { id, revision: revision + 1, version, reason });
}

interface Place {
  readonly id: string;
  readonly revision: number;
  /** Of the row that is there already. */
  readonly version?: number;
  readonly reason: string;
}

async function write(
  transaction: Transaction,
  { caseId, hostTenantId, supplierTenantId }: DateFacts,
  date: WantedDate,
  { id, revision, version, reason }: Place,
): Promise<void> {
  const sides = { hostTenantId, supplierTenantId };
  const { subject, eventOn, dueOn } = date;
  const dates = { subject, eventOn, dueOn, dueAt: endOfDayInKazakhstan(dueOn), isProvisional: false };
  const row = {
    ...{ ...dates, revision, stayId: date.stayId, shownFrom: date.shownFrom, becameKnownAt: transaction.now },
    ...{ state: 'open', settledAt: null, closedOn: null, closedNumber: null, closedDocumentId: null },
    ...{ closedNote: null, closedBy: null },
  };
  if (version !== undefined) await transaction.update('deadline', id, version, row);
  else
    await transaction.insert('deadline', {
      ...{ id, ...sides, caseId, kind: date.kind, occasion: date.occasion, ...row, createdAt: transaction.now },
    });
  await transaction.insert('deadline_revision', {
    ...{ id: uuidv7(), ...sides, deadlineId: id, revision, ...dates, steps: date.steps, detail: contentOf(date) },
    ...{ ruleId: date.rule?.id ?? 'none', ruleVersion: date.rule?.version ?? 'none', convention: 'none' },
    ...{ calendarVersion: date.calendarVersion, freshness: date.freshness, confidence: date.confidence },
    ...{ reason, createdBy: transaction.scope.userId, createdAt: transaction.now },
  });
  await planDates(transaction, { id, caseId, ...sides, revision }, date);
}

/** Nothing is left to watch: who has left keeps the answer whether it was in time. */
async function end(
  transaction: Transaction,
  { last }: DateFacts,
  { id, kind, dueOn, version }: DateRow,
  reason: string,
): Promise<void> {
  const leftOn = last?.leftOn ?? null;
  const isStayEnd = kind === 'last-lawful-day' || kind === 'exit-expected';
  const isLate = leftOn !== null && dueOn !== null && leftOn > dueOn;
  const state = !isStayEnd || leftOn === null ? 'withdrawn' : isLate ? 'met-late' : 'met';
  await transaction.update('deadline', id, version, { state, settledAt: transaction.now });
  await cancelReminders(transaction, id, reason);
}
