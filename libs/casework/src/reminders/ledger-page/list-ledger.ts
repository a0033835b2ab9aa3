import type { LedgerExportQuery, LedgerQuery, LedgerRow } from '@sapar/contracts';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import { csvLine } from '../../calendars/csv.js';
import type { Casework } from '../../casework.js';
import type { Page } from '../../companies/companies.queries.js';
import { requireHost } from '../../companies/require-host.js';
import { decodeCursor, pageOfRows } from '../../keyset.js';
import { readLedgerRows } from './ledger-rows.js';

/** The company's reminders, searchable: why one goes or went, why not, and why late. */
export async function listLedger(
  { unitOfWork }: Casework,
  actor: Actor,
  { cursor, limit, ...filter }: LedgerQuery,
): Promise<Page<LedgerRow>> {
  requireHost(actor);
  const after = decodeCursor(cursor, ['moment', 'uuid']);
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    pageOfRows(
      await readLedgerRows(transaction, filter, { after, limit: limit + 1 }),
      limit,
      (row) => row,
      (row) => [row.dueAt, row.id],
    ),
  );
}

/** More lines than this are asked for in parts. */
const MOST_EXPORTED = 20_000;
const HEADER = [
  ...[
    'due_at',
    'state',
    'threshold',
    'occurrence',
    'deadline',
    'revision',
    'person',
    'mission',
    'recipient',
    'critical',
  ],
  ...[
    'cancel_reason',
    'delivery_state',
    'accepted_at',
    'attempts',
    'late_reason',
    'last_error',
    'message_id',
    'reminder_id',
  ],
] as const;

/** The same as a file for spreadsheets and auditors. */
export async function exportLedger(
  { unitOfWork }: Casework,
  actor: Actor,
  filter: LedgerExportQuery,
): Promise<{ readonly name: string; readonly text: string }> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await readLedgerRows(transaction, filter, { after: null, limit: MOST_EXPORTED });
    const lines = [HEADER.join(','), ...rows.map((row) => csvLine(cellsOf(row)))];
    return { name: `reminders-${filter.view}.csv`, text: `${lines.join('\r\n')}\r\n` };
  });
}

const cellsOf = ({ delivery, ...row }: LedgerRow): readonly string[] =>
  [
    ...[row.dueAt, row.state, row.threshold, row.occurrence, row.deadlineKind, row.deadlineRevision],
    ...[row.technicianName, row.missionReference, row.recipientName, row.isCritical, row.cancelReason],
    ...[delivery?.state, delivery?.acceptedAt, delivery?.attempts, delivery?.lateReason, delivery?.lastError],
    ...[delivery?.messageId, row.id],
  ].map((cell) => (cell === null || cell === undefined ? '' : String(cell)));
