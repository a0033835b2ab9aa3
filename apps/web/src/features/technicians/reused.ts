import { codeIn } from '../cases/known-code.js';

const REUSED = [
  ...['surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'email', 'phone', 'language', 'position'],
  ...['passportNumber', 'passportExpiresOn'],
];

/** S60: the fields a returning person brings along, as one phrase. */
export const reusedWords = (fields: readonly string[], t: (key: string) => string): string =>
  [...new Set(fields.map((field) => t(`reused.${codeIn(REUSED, field)}`)))].join(', ');
