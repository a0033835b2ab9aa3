import { parseCalendarDate } from '@sapar/domain';
import { fieldFault } from './errors.js';

/** Values of the last row's sort columns, opaque to the caller. */
const encodeCursor = (values: readonly string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** What a sort column holds: the database must be able to read what a cursor says of it. */
type SortKind = 'text' | 'date' | 'moment' | 'uuid' | 'position';

/** Stands in a cursor for the day of a row without one; the calendar of this product begins long after it. */
export const BEFORE_EVERY_DAY = '0001-01-01';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/;
const FITS: Readonly<Record<SortKind, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0'),
  date: (value) => value === BEFORE_EVERY_DAY || parseCalendarDate(value) !== null,
  moment: (value) => MOMENT.test(value) && parseCalendarDate(value.slice(0, 10)) !== null,
  uuid: (value) => UUID.test(value),
  position: (value) => /^[1-9][0-9]{0,14}$/.test(value),
};

/** Reads a cursor over sort columns of these kinds; anything else is a fault of the field, not a crash. */
export function decodeCursor(cursor: string | undefined, kinds: readonly SortKind[]): readonly string[] | null {
  if (cursor === undefined) return null;
  const values = jsonOf(cursor);
  if (Array.isArray(values) && values.length === kinds.length && values.every((value) => typeof value === 'string'))
    if (kinds.every((kind, index) => FITS[kind](values[index] ?? ''))) return values;
  throw fieldFault('cursor', 'invalid');
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** One row more than asked tells whether there is a next page. */
export function pageOfRows<Row, Item>(
  rows: readonly Row[],
  limit: number,
  map: (row: Row) => Item,
  cursorOf: (row: Row) => readonly string[],
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(map),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
}
