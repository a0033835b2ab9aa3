import {
  IMPORT_FIELDS,
  NewIdentity,
  NewTechnician,
  type ImportChoices,
  type ImportField,
  type ImportRow,
} from '@sapar/contracts';
import { fieldOfHead, readDay } from '@sapar/domain';
import { countryOf } from './country-of.js';
import { identityPartOf, personPartOf } from './identity-facts.js';
import type { ImportCell, ImportLine, ImportTable } from './import-table.js';

export type ImportFault = ImportRow['faults'][number];
export type Given = Readonly<Partial<Record<ImportField, string>>>;

/** One line of a file as facts of a person, with what could not be read. */
export interface ReadLine {
  readonly line: number;
  readonly name: string;
  readonly given: Given;
  readonly faults: readonly ImportFault[];
}

export interface ReadColumns {
  readonly fields: readonly (ImportField | null)[];
  readonly heads: readonly string[];
}

/** Which column is which: what a person said, else what its head says, each field once. */
export function columnsOf({ lines }: ImportTable, choices: ImportChoices): ReadColumns {
  const heads = (lines[0]?.cells ?? []).map((cell) => String(cell ?? ''));
  const said = Object.values(choices.columns);
  const taken = new Set<ImportField>();
  const fields = heads.map((head, index) => {
    const choice = choices.columns[String(index)];
    const own = fieldOfHead(head);
    const field = choice ?? (said.some((each) => each === own) ? null : own);
    if (field === '-' || field === null || !isField(field) || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { fields, heads };
}

const isField = (name: string): name is ImportField => IMPORT_FIELDS.some((field) => field === name);
const DAYS: readonly string[] = ['bornOn', 'passportExpiresOn'];
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ en: 'en', english: 'en', английский: 'en', ағылшын: 'en', eng: 'en', англ: 'en' },
  ...{ ru: 'ru', russian: 'ru', русский: 'ru', орыс: 'ru', рус: 'ru', rus: 'ru' },
  ...{ kk: 'kk', kazakh: 'kk', казахский: 'kk', қазақ: 'kk', каз: 'kk', kz: 'kk', қазақша: 'kk' },
};
const CODES: Readonly<Record<'sex' | 'nameOrder', Readonly<Record<string, string>>>> = {
  sex: {
    ...{ male: 'male', m: 'male', м: 'male', муж: 'male', мужской: 'male', ер: 'male', еркек: 'male' },
    ...{ female: 'female', f: 'female', ж: 'female', жен: 'female', женский: 'female', әйел: 'female', w: 'female' },
    ...{ unspecified: 'unspecified', x: 'unspecified' },
  },
  nameOrder: { 'given-first': 'given-first', 'surname-first': 'surname-first' },
};
/** A spreadsheet that takes a number of twelve digits for a figure drops the noughts that it begins with. */
const iinOf = (text: string): string => {
  const digits = text.replace(/[\s-]+/g, '');
  return /^\d{9,11}$/.test(digits) ? digits.padStart(12, '0') : digits;
};
/** Dots stand for letters that were hidden when the sheet left the product: nothing was said about them. */
const MASKED = /[•·]/;

/** Reads a line by what its columns are; what is empty or masked says nothing. */
export function readLine(
  { line, cells }: ImportLine,
  { fields }: ReadColumns,
  style: { readonly isDayFirst: boolean | undefined; readonly isFrom1904: boolean },
): ReadLine {
  const given: Partial<Record<ImportField, string>> = {};
  const faults: ImportFault[] = [];
  for (const [index, field] of fields.entries()) {
    const cell = cells[index] ?? null;
    if (field === null || cell === null || cell === '' || MASKED.test(String(cell))) continue;
    const read = readCell(field, cell, style);
    if ('code' in read) faults.push({ field, code: read.code, value: String(cell).slice(0, 80) });
    else given[field] = read.value;
  }
  faults.push(...faultsOf(given, faults));
  const name = [given.givenNames, given.surname].filter((part) => part !== undefined).join(' ');
  return { line, name: name === '' ? (given.nativeName ?? '') : name, given, faults };
}

type ReadCell = { readonly value: string } | { readonly code: string };

function readCell(
  field: ImportField,
  cell: Exclude<ImportCell, null>,
  style: { readonly isDayFirst: boolean | undefined; readonly isFrom1904: boolean },
): ReadCell {
  if (DAYS.includes(field)) {
    const read = readDay(cell, style);
    return 'day' in read ? { value: read.day } : { code: read.fault };
  }
  const text = String(cell);
  if (field === 'citizenship' || field === 'birthCountry' || field === 'residenceCountry') {
    const code = countryOf(text);
    return code === null ? { code: 'unknown-country' } : { value: code };
  }
  if (field === 'language') {
    const code = LANGUAGES[text.toLowerCase()];
    return code === undefined ? { code: 'invalid' } : { value: code };
  }
  if (field === 'sex' || field === 'nameOrder') {
    const code = CODES[field][text.toLowerCase()];
    return code === undefined ? { code: 'invalid' } : { value: code };
  }
  if (field === 'otherCitizenships') return readCountries(text);
  if (field === 'iin') return { value: iinOf(text) };
  if (field === 'passportNumber') return { value: text.replace(/[\s-]+/g, '').toUpperCase() };
  return { value: text };
}

/** Each once, in the order of their letters, so that the same countries are the same text. */
function readCountries(text: string): ReadCell {
  const codes = text
    .split(/[,;/]+/)
    .filter((part) => part.trim() !== '')
    .map(countryOf);
  if (codes.includes(null)) return { code: 'unknown-country' };
  return { value: [...new Set(codes)].sort().join(', ') };
}

/** The same rules as for a person who is entered by hand. */
function faultsOf(all: Given, before: readonly ImportFault[]): readonly ImportFault[] {
  const { id, otherCitizenships: _countries, ...given } = personPartOf(all);
  const identity = identityPartOf(all);
  const parsed = NewTechnician.safeParse({ surname: 'x', citizenship: 'XX', ...given });
  const parsedIdentity = NewIdentity.safeParse({ sex: 'unspecified', ...identity });
  const of = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): ImportFault[] =>
    issues.map(({ path: [field], message }) => ({
      ...{ field: String(field), code: message },
      value: (all as Record<string, string | undefined>)[String(field)]?.slice(0, 80) ?? '',
    }));
  const isWrongId = id !== undefined && !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
  return [
    ...(parsed.success ? [] : of(parsed.error.issues)),
    ...(parsedIdentity.success ? [] : of(parsedIdentity.error.issues)),
    ...(isWrongId ? [{ field: 'id', code: 'invalid', value: id.slice(0, 80) }] : []),
  ].filter(({ field }) => before.every((fault) => fault.field !== field));
}
