import type { CaseOrder, CaseRow } from '@sapar/contracts';
import { BEFORE_EVERY_DAY, decodeCursor } from '../keyset.js';

interface Column {
  readonly sql: string;
  readonly kind: 'text' | 'date';
}

/** Columns of case_row, none of them empty: a day that is not known is the day before every day. */
const COLUMNS: Readonly<Record<CaseOrder, Column>> = {
  person: { sql: 'technician_key', kind: 'text' },
  mission: { sql: 'mission_reference', kind: 'text' },
  stage: { sql: 'stage', kind: 'text' },
  planned: { sql: 'planned_arrival_on', kind: 'date' },
  entered: { sql: 'entered_on', kind: 'date' },
  until: { sql: 'until_on', kind: 'date' },
  due: { sql: 'due_on', kind: 'date' },
};

interface Step extends Column {
  readonly isDescending: boolean;
}

/** The steps of an order; a column named twice counts where it stands first. */
function stepsOf(sort: string): readonly Step[] {
  const seen = new Set<string>();
  return sort.split(',').flatMap((part) => {
    const isDescending = part.startsWith('-');
    const name = (isDescending ? part.slice(1) : part) as CaseOrder;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ ...COLUMNS[name], isDescending }];
  });
}

export interface Keyset {
  /** `and …`, or nothing on the first page. */
  readonly condition: string;
  readonly parameters: readonly string[];
  readonly orderBy: string;
  /** What of a row the next page begins after. */
  readonly keysOf: (row: OrderedRow) => readonly string[];
}

export type OrderedRow = Pick<CaseRow, 'id'> & { readonly keys: readonly string[] };

/**
 * Order and place as SQL, made of names written here and of numbered places only. The directions may differ from column
 * to column, which no comparison of rows fits; the bound on the first column keeps the walk on its index.
 */
export function keysetOf(
  sort: string,
  cursor: string | undefined,
  firstPlace: number,
): Keyset & { readonly columns: string } {
  const steps = stepsOf(sort);
  const after = decodeCursor(cursor, [...steps.map(({ kind }) => kind), 'uuid']);
  const all: readonly Step[] = [...steps, { sql: 'case_id', kind: 'text', isDescending: false }];
  const placeOf = (index: number): string => {
    const cast = index === steps.length ? 'uuid' : all[index]?.kind === 'date' ? 'date' : 'text';
    return `$${String(firstPlace + index)}::${cast}`;
  };
  const beyond = all.map((step, index) => {
    const equal = all.slice(0, index).map(({ sql }, earlier) => `r.${sql} = ${placeOf(earlier)}`);
    return `(${[...equal, `r.${step.sql} ${step.isDescending ? '<' : '>'} ${placeOf(index)}`].join(' and ')})`;
  });
  const [first] = all;
  const bound = first === undefined ? '' : `r.${first.sql} ${first.isDescending ? '<=' : '>='} ${placeOf(0)} and`;
  return {
    columns: `array[${steps.map(({ sql }) => `r.${sql}::text`).join(', ')}]`,
    condition: after === null ? '' : `and ${bound} (${beyond.join(' or ')})`,
    parameters: after ?? [],
    orderBy: all.map(({ sql, isDescending }) => `r.${sql}${isDescending ? ' desc' : ''}`).join(', '),
    keysOf: ({ keys, id }) => [...keys, id],
  };
}

export const dayOrNull = (column: string): string => `nullif(r.${column}, '${BEFORE_EVERY_DAY}')`;
