import { maskPassportNumber } from '@sapar/domain';
import { unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { LEFT_OUT_COLUMNS, type ExportedTable } from './export-plan.js';

type Row = Readonly<Record<string, unknown>>;

/** How much of the rows leaves: of which person, and whether numbers are told in full. */
export interface RowsAsked {
  readonly personId: string | null;
  readonly withIdentity: boolean;
  readonly masterKey: Buffer;
}

const PAGE = 500;
const PERSON = '(select t.id from technician t where t.id = $1 or t.merged_into_id = $1)';
const SIDES: Readonly<Record<ExportedTable['side'], string>> = {
  own: 'p.tenant_id = app_tenant()',
  sides: 'app_tenant() in (p.host_tenant_id, p.supplier_tenant_id)',
  host: 'p.host_tenant_id = app_tenant()',
  seen: 'true',
};

function pageOf({ table, side, ofPerson, where = 'true', key = ['id'], isKeyText }: ExportedTable): string {
  const columns = key.map((name) => `p.${name}`).join(', ');
  const type = isKeyText === true ? 'text' : 'uuid';
  const after = key.map((_, index) => `$${String(index + 2)}::${type}`).join(', ');
  const person = ofPerson === undefined ? '$1::uuid is null' : `($1::uuid is null or ${ofPerson})`;
  return `select p.* from ${table} p where ${SIDES[side]} and ${where} and ${person.replaceAll('PERSON', PERSON)}
    and ($2::${type} is null or (${columns}) > (${after})) order by ${columns} limit ${String(PAGE)}`;
}

/** One page of a table after the row whose key is given, as it may leave the house; the last key is null at the end. */
export async function readPage(
  transaction: Transaction,
  table: ExportedTable,
  after: readonly string[] | null,
  asked: RowsAsked,
): Promise<{ readonly rows: readonly Row[]; readonly last: readonly string[] | null }> {
  const key = table.key ?? ['id'];
  const values = key.map((_, index) => after?.[index] ?? null);
  const rows = await transaction.query<Row>(pageOf(table), [asked.personId, ...values]);
  const end = rows.length === PAGE ? rows.at(-1) : undefined;
  const keys = await keysOf(transaction, table, rows, asked.masterKey);
  return {
    rows: rows.map((row) => leavingOf(row, table, keys, asked)),
    last: end === undefined ? null : key.map((name) => String(end[name])),
  };
}

const KEYS = `
  select technician_id as "technicianId", wrapped_key as wrapped from technician_key where technician_id = any($1::uuid[]) and destroyed_at is null`;

async function keysOf(
  transaction: Transaction,
  { sealed }: ExportedTable,
  rows: readonly Row[],
  masterKey: Buffer,
): Promise<ReadonlyMap<unknown, Buffer>> {
  if (sealed === undefined) return new Map();
  const ids = [...new Set(rows.map((row) => row['technician_id']))];
  const found = await transaction.query<{ technicianId: string; wrapped: Buffer }>(KEYS, [ids]);
  return new Map(
    found.map(({ technicianId, wrapped }) => [technicianId, unwrapPersonKey(masterKey, technicianId, wrapped)]),
  );
}

/** The columns that may leave, and what is sealed as far as it was asked for. */
function leavingOf(row: Row, table: ExportedTable, keys: ReadonlyMap<unknown, Buffer>, { withIdentity }: RowsAsked) {
  const plain = Object.entries(row).filter(([name, value]) => !LEFT_OUT_COLUMNS.test(name) && !Buffer.isBuffer(value));
  const opened = Object.entries(table.sealed ?? {}).flatMap(([name, kind]) => {
    if (kind === 'whole' && !withIdentity) return [];
    const text = openedOf(row, table.table, name, keys);
    if (kind !== 'number' || withIdentity) return [[name, text] as const];
    return [[`${name}_masked`, text === null ? null : maskPassportNumber(text)] as const];
  });
  return Object.fromEntries([...plain.filter(([name]) => !name.endsWith('_sealed')), ...opened]);
}

function openedOf(row: Row, table: string, name: string, keys: ReadonlyMap<unknown, Buffer>): string | null {
  const column = `${name}_sealed`;
  const sealed = row[column];
  const key = keys.get(row['technician_id']);
  return key === undefined || !Buffer.isBuffer(sealed)
    ? null
    : unseal(key, { table, column, rowId: String(row['id']) }, sealed);
}
