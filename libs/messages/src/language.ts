/** The three languages of the product; a tag of `lang` attributes, catalogues and accounts alike. */
export type Language = 'en' | 'ru' | 'kk';

export const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk'];

/** Whether `value` names a language of the product. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}
