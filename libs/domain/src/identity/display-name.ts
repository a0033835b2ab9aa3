/** Passports of these states print the surname first, and so do people: LI Wei, KIM Min-jun. */
const SURNAME_FIRST: ReadonlySet<string> = new Set(['CN', 'HK', 'TW', 'KR', 'KP', 'VN', 'HU']);
/** Turkish and Azerbaijani tell dotted from dotless i: İ falls to i, I to ı. */
const DOTTED: ReadonlySet<string> = new Set(['TR', 'AZ']);

export interface PassportName {
  readonly surname: string;
  readonly givenNames: string | null;
  /** ISO 3166 alpha-2 of the citizenship, which decides order and letters. */
  readonly citizenship: string;
  /** What the person says of the order, which comes before what the citizenship suggests. */
  readonly order?: NameOrder | null;
}

export const NAME_ORDERS = ['given-first', 'surname-first'] as const;
type NameOrder = (typeof NAME_ORDERS)[number];

/** The name as people read it: `MÜLLER-ŞAHİN`, `DENIZ` become `Deniz Müller-Şahin`; the passport's own spelling stays stored beside it. */
export function displayNameOf({ surname, givenNames, citizenship, order = null }: PassportName): string {
  const locale = DOTTED.has(citizenship) ? 'tr' : 'en';
  const given = givenNames === null ? '' : toNameCase(givenNames, locale);
  if (given === '') return toNameCase(surname, locale);
  // Surname-first names keep the surname in capitals, as the passport prints it: nobody then takes it for the given name.
  const isSurnameFirst = order === null ? SURNAME_FIRST.has(citizenship) : order === 'surname-first';
  return isSurnameFirst ? `${surname.trim()} ${given}` : `${given} ${toNameCase(surname, locale)}`;
}

const SEPARATOR = /([\s\-'’.]+)/;

function toNameCase(text: string, locale: string): string {
  const words = text.trim().split(SEPARATOR);
  return words
    .map((word) =>
      word === word.toLocaleUpperCase(locale) || word === word.toUpperCase() ? capitalised(word, locale) : word,
    )
    .join('');
}

/** A name that carries İ is Turkish whatever passport its owner holds. */
function capitalised(word: string, locale: string): string {
  const letters = word.includes('İ') ? 'tr' : locale;
  return word.charAt(0) + word.slice(1).toLocaleLowerCase(letters);
}
