import { maskPassportNumber } from '@sapar/domain';
import { blindIndex, seal, snake, unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { parentColumn } from './paper-place.js';
import type { Facts, PaperNoun, PaperPlace, Shown } from './paper-noun.js';

const BASE = 'p.id, p.deleted_at as "removedAt", p.created_at as "createdAt", p.version';

function selectOf({ table, parent, columns, sealed = [], derived = {} }: PaperNoun): string {
  const parts = [
    `p.${snake(parentColumn(parent))} as "parentId"`,
    ...columns.map((name) => `p.${snake(name)} as "${name}"`),
    ...sealed.map(({ name }) => `p.${snake(name)}_sealed as "${name}"`),
    ...Object.entries(derived).map(([name, sql]) => `${sql} as "${name}"`),
  ];
  return `select ${[BASE, ...parts].join(', ')} from ${table} p`;
}

const OF_PAIR = 'p.host_tenant_id = $1 and p.supplier_tenant_id = $2';

/** The papers of a place in their order, those taken back last. */
export async function papersOf(
  transaction: Transaction,
  masterKey: Buffer,
  noun: PaperNoun,
  { parentId, mayChange, technicianId, sides }: PaperPlace,
): Promise<readonly Shown[]> {
  const [where, parameters] = noun.isOfPair
    ? [OF_PAIR, [sides.hostTenantId, sides.supplierTenantId]]
    : [`p.${snake(parentColumn(noun.parent))} = $1`, [parentId]];
  const sql = `${selectOf(noun)} where ${where} order by p.deleted_at is not null, ${noun.order}, p.id desc limit 500`;
  const rows = await transaction.query<Facts>(sql, parameters);
  const key = await keyOf(transaction, masterKey, noun, technicianId);
  const items = rows.map((row) => shown(noun, row, key, mayChange));
  return noun.complete === undefined ? items : noun.complete(transaction, parentId, items);
}

/** One paper with its parent, held for the act on it; of another company's nothing is told. */
export async function lockPaper(
  transaction: Transaction,
  noun: PaperNoun,
  id: string,
): Promise<Facts & { readonly id: string; readonly version: number; readonly removedAt: string | null }> {
  const sql = `${selectOf(noun)} where p.id = $1 for no key update of p`;
  return found(await transaction.first(sql, [id]));
}

const HIDDEN = '••••••';

function shown(noun: PaperNoun, row: Facts, key: Buffer | null, mayChange: boolean): Shown {
  const opened = Object.fromEntries(
    (noun.sealed ?? []).map(({ name, isMasked, isHidden = false }) => {
      const text = openOf(noun, row, name, key);
      if (!isMasked || text === null) return [isMasked ? `${name}Masked` : name, text];
      return [`${name}Masked`, isHidden ? HIDDEN : maskPassportNumber(text)];
    }),
  );
  const plain = Object.fromEntries(
    Object.entries(row).filter(
      ([name]) => name !== 'parentId' && !(noun.sealed ?? []).some((field) => field.name === name),
    ),
  );
  return { ...plain, ...opened, mayChange } as unknown as Shown;
}

const contextOf = ({ table }: PaperNoun, name: string, rowId: string) => ({
  ...{ table, column: `${snake(name)}_sealed`, rowId },
});

/** What is sealed in a row, opened inside the house only. */
export function openOf(noun: PaperNoun, row: Facts, name: string, key: Buffer | null): string | null {
  const sealed = row[name];
  return key === null || !Buffer.isBuffer(sealed)
    ? null
    : unseal(key, contextOf(noun, name, String(row['id'])), sealed);
}

const KEY = 'select wrapped_key as wrapped from technician_key where technician_id = $1 and destroyed_at is null';

/** The person's key; null where nothing is sealed, or the person was erased. */
export async function keyOf(
  transaction: Transaction,
  masterKey: Buffer,
  { sealed }: PaperNoun,
  technicianId: string | null,
): Promise<Buffer | null> {
  if (sealed === undefined || technicianId === null) return null;
  const row = await transaction.first<{ readonly wrapped: Buffer }>(KEY, [technicianId]);
  return row === undefined ? null : unwrapPersonKey(masterKey, technicianId, row.wrapped);
}

/** Facts as columns: what is left out is empty, but a sealed value left out stays as it is. */
export function columnsOf(noun: PaperNoun, facts: Facts): Record<string, unknown> {
  return Object.fromEntries(noun.columns.map((name) => [name, facts[name] ?? null]));
}

export function sealedColumns(
  noun: PaperNoun,
  {
    facts,
    id,
    key,
    masterKey,
  }: { readonly facts: Facts; readonly id: string; readonly key: Buffer | null; readonly masterKey: Buffer },
): Record<string, unknown> {
  const given = (noun.sealed ?? []).filter(({ name }) => facts[name] !== undefined);
  return Object.fromEntries(
    given.flatMap(({ name, index }) => {
      const text = String(facts[name]);
      return [
        [`${name}Sealed`, seal(found(key), contextOf(noun, name, id), text)],
        ...(index === undefined ? [] : [[`${name}Index`, blindIndex(masterKey, index, text)]]),
      ];
    }),
  );
}
