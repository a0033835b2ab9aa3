import { fieldsShown, type Paper, type PaperField, type PaperValues } from './paper-kind.js';

type Facts = Readonly<Record<string, unknown>>;

/** What the fields show: of a new paper their first values, of another what it says. */
export function valuesOf(fields: readonly PaperField[], paper: Paper | undefined, given: Facts = {}): PaperValues {
  const facts = (paper ?? given) as unknown as Facts;
  return Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, facts[field.name], paper === undefined)]),
  );
}

function valueOf({ type, first }: PaperField, fact: unknown, isNew: boolean): string | string[] | boolean {
  if (type === 'picks') return Array.isArray(fact) ? fact.map(String) : [];
  if (type === 'yes') return typeof fact === 'boolean' ? fact : isNew && first === true;
  if (fact === null || fact === undefined) return isNew && typeof first === 'string' ? first : '';
  return String(fact as string | number);
}

/** What is sent: only fields that are shown, and of these only what somebody filled in. */
export function bodyOf(fields: readonly PaperField[], values: PaperValues): Facts {
  const filled = fieldsShown(fields, values).flatMap(({ name, type }): readonly (readonly [string, unknown])[] => {
    const value = values[name];
    if (typeof value !== 'string') return value === undefined ? [] : [[name, value]];
    if (value.trim() === '') return [];
    return [[name, type === 'whole' ? numberOf(value) : value]];
  });
  return Object.fromEntries(filled);
}

/** What is no number is sent as it was typed: the API says which field it is. */
const numberOf = (text: string): number | string => (/^\d+$/u.test(text.trim()) ? Number(text) : text);
