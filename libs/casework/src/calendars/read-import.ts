import { setImmediate } from 'node:timers/promises';
import { EditedDay } from '@sapar/contracts';
import { yearOf } from '@sapar/domain';
import { CaseworkError, type FieldProblem } from '../errors.js';
import { parseCsv } from './csv.js';

export const COLUMNS = [
  ...(['country', 'on', 'kind', 'name_en', 'name_ru', 'name_kk'] as const),
  ...(['doubtful', 'settle_on', 'owner', 'carried_from', 'note'] as const),
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

const NEEDED = ['on', 'kind', 'name_en', 'name_ru', 'name_kk'] as const;
/** So many faults are told; whoever has more mends these first. */
const MOST_FAULTS = 100;
/** A long file is read in spells of so many lines, between which other requests are answered. */
const SPELL = 500;
/** Faults of the contract's schema that have words of their own; another means that the value does not fit. */
const TOLD: ReadonlySet<string> = new Set(['required', 'not-a-date', 'too-long', 'control-characters']);

/** Days of a file by year, or a refusal that names every line with its fault: nothing is taken in by halves. */
export async function readImport(text: string): Promise<ReadonlyMap<number, readonly EditedDay[]>> {
  const rows = text.trimStart().startsWith('[') ? rowsOfJson(text) : rowsOfCsv(text);
  const faults: FieldProblem[] = [];
  const [seen, years] = [new Set<string>(), new Map<number, EditedDay[]>()];
  for (const [index, { line, row }] of rows.entries()) {
    if (index % SPELL === SPELL - 1) await setImmediate();
    const read = readRow(row);
    const found = 'day' in read ? (seen.has(read.day.on) ? [{ path: 'on', code: 'twice' }] : []) : read.faults;
    faults.push(...found.map(({ path, code }) => ({ path: `lines.${String(line)}.${path}`, code })));
    if (faults.length > MOST_FAULTS) break;
    if (!('day' in read)) continue;
    seen.add(read.day.on);
    years.set(yearOf(read.day.on), [...(years.get(yearOf(read.day.on)) ?? []), read.day]);
  }
  if (faults.length > 0) throw new CaseworkError('invalid-fields', told(faults));
  if (years.size === 0) throw new CaseworkError('invalid-fields', [{ path: 'file', code: 'required' }]);
  return years;
}

const told = (faults: readonly FieldProblem[]): readonly FieldProblem[] =>
  faults.length <= MOST_FAULTS ? faults : [...faults.slice(0, MOST_FAULTS), { path: 'file', code: 'too-many-faults' }];

interface Line {
  readonly line: number;
  readonly row: Row;
}

function rowsOfCsv(text: string): readonly Line[] {
  const [head, ...lines] = parseCsv(text);
  const columns = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  if (NEEDED.some((column) => !columns.includes(column)))
    throw new CaseworkError('invalid-fields', [{ path: 'lines.1', code: 'wrong-columns' }]);
  return lines.map(({ line, cells }) => ({
    line,
    row: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  }));
}

/** The n-th object of the list counts as line n. */
function rowsOfJson(text: string): readonly Line[] {
  try {
    const list = JSON.parse(text) as readonly Row[];
    return list.map((row, index) => ({ line: index + 1, row: row ?? {} }));
  } catch {
    throw new CaseworkError('malformed-body');
  }
}

type ReadRow = { readonly day: EditedDay } | { readonly faults: readonly FieldProblem[] };

function readRow(row: Row): ReadRow {
  if (filled(row.country) !== undefined && row.country !== 'KZ')
    return { faults: [{ path: 'country', code: 'other-country' }] };
  const parsed = EditedDay.safeParse({
    ...{ on: row.on ?? '', kind: row.kind ?? '' },
    name: { en: row.name_en ?? '', ru: row.name_ru ?? '', kk: row.name_kk ?? '' },
    isDoubtful: String(row.doubtful ?? '') === 'true',
    ...{ settleOn: filled(row.settle_on), owner: filled(row.owner) },
    ...{ carriedFrom: filled(row.carried_from), note: filled(row.note) },
  });
  if (parsed.success) return { day: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => ({
      path: columnOf(path.map(String)),
      code: TOLD.has(message) ? message : 'invalid',
    })),
  };
}

const filled = (cell: string | undefined): string | undefined => (cell === '' || cell === null ? undefined : cell);

/** `name.en` of the contract stands in the column `name_en`. */
const columnOf = (path: readonly string[]): string =>
  path
    .join('_')
    .replace('isDoubtful', 'doubtful')
    .replace('settleOn', 'settle_on')
    .replace('carriedFrom', 'carried_from');
