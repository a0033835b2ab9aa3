import type { Transaction } from '@sapar/persistence';
import { CaseworkError } from './errors.js';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that differ, as they were and as they are to be. */
export interface Difference {
  readonly names: readonly string[];
  readonly before: Fields;
  readonly after: Fields;
}

/** Compares the fields of `wanted` with a row that has at least these. */
export function differenceOf(current: Fields, wanted: Fields): Difference {
  const names = Object.keys(wanted).filter((name) => current[name] !== wanted[name]);
  const only = (fields: Fields): Fields => Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { names, before: only(current), after: only(wanted) };
}

/** Whoever has read an older version must look again, even if what he sends happens to be what is there. */
export function requireVersion(row: { readonly version: number }, read: number): void {
  if (row.version !== read) throw new CaseworkError('version-conflict');
}

/** Writes a row that a moment ago had the version read; somebody may have been faster. */
export async function changeRow(
  transaction: Transaction,
  table: string,
  row: { readonly id: string; readonly version: number },
  changes: Fields,
): Promise<void> {
  if (!(await transaction.update(table, row.id, row.version, changes))) throw new CaseworkError('version-conflict');
}
