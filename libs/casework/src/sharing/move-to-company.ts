import type { Side } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { endContactsOfHost } from '../host-contacts/replan-contacts.js';

interface Move {
  readonly side: Side;
  /** The company that was only named. */
  readonly fromId: string;
  readonly toId: string;
}

// The journal is never rewritten: what was done before the joining stays the history of who did it. A table that the
// application may not change fails the whole joining: nothing stays behind in silence. Shares of people follow their people and cases by triggers.
const TABLES = `
  select c.table_name as name, exists (select 1 from information_schema.columns k
      where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'search_keys') as "isSearched"
  from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
  where c.table_schema = 'public' and c.column_name = $1 and c.table_name not in ('event','partnership','site','mission','technician_share')
  order by c.table_name <> 'technician', c.table_name`;

interface Table {
  readonly name: string;
  readonly isSearched: boolean;
}

const PARTNERS = `
  insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at)
  select $1, case $2 when 'host' then $3::uuid else app_tenant() end, case $2 when 'host' then app_tenant() else $3::uuid end, $4
  on conflict (host_tenant_id, supplier_tenant_id) do nothing`;
const GONE = 'update tenant set deleted_at = $2, version = version + 1 where id = $1';

/**
 * Everything that was kept under the name of an awaited company becomes the joining company's, which has an account of its
 * own already. Runs in the scope of the company that asked: one side of every such row is its own.
 */
export async function moveToCompany(transaction: Transaction, { side, fromId, toId }: Move): Promise<void> {
  const column = `${side}_tenant_id`;
  await transaction.query(PARTNERS, [uuidv7(), side, toId, transaction.now]);
  if (side === 'host') await transaction.query('select move_awaited_sites($1, $2)', [fromId, toId]);
  await moveMissions(transaction, { side, fromId, toId });
  for (const { name, isSearched } of await transaction.query<Table>(TABLES, [column])) {
    const searched = isSearched ? ', search_keys = search_keys' : '';
    await transaction.query(`update ${name} set ${column} = $2${searched} where ${column} = $1`, [fromId, toId]);
  }
  if (side === 'host') await endContactsOfHost(transaction, toId);
  await transaction.query(GONE, [fromId, transaction.now]);
}

const MISSIONS = `select id, reference from mission where SIDE = $1 order by reference`;
const MOVE = `update mission set SIDE = $2, reference = coalesce($3, reference), search_keys = search_keys, version = version + 1 where id = $1`;

/** A host's missions are numbered by the host: what was begun for it takes the next of its numbers. */
async function moveMissions(transaction: Transaction, { side, fromId, toId }: Move): Promise<void> {
  const named = (sql: string): string => sql.replace('SIDE', `${side}_tenant_id`);
  for (const { id, reference } of await transaction.query<{ id: string; reference: string }>(named(MISSIONS), [
    fromId,
  ])) {
    const prefix = reference.slice(0, reference.lastIndexOf('-') + 1);
    const next = side === 'host' ? await nextReference(transaction, toId, prefix) : null;
    await transaction.query(named(MOVE), [id, toId, next]);
  }
}

/** The next short number of a host, also where another company asks that cannot see all of its missions. */
async function nextReference(transaction: Transaction, hostTenantId: string, prefix: string): Promise<string> {
  const row = await transaction.first<{ next: number | null }>('select next_mission_number($1, $2) as next', [
    hostTenantId,
    prefix,
  ]);
  return `${prefix}${String(row?.next ?? 1).padStart(3, '0')}`;
}
