import { isCountryCode, parseCalendarDate, type CalendarDate } from '@sapar/domain';
import { z } from 'zod';

/** Stable codes of field faults: the screen translates them, the API also answers them in words. */
export type FieldFault =
  | 'required'
  | 'too-long'
  | 'too-short'
  | 'not-a-date'
  | 'after-today'
  | 'before-arrival'
  | 'after-exit'
  | 'not-on-mission'
  | 'has-arrived'
  | 'twice'
  | 'of-another-case'
  | 'unknown-field'
  | 'not-allowed'
  | 'not-an-id'
  | 'not-an-email'
  | 'control-characters'
  | 'end-before-start'
  | 'unknown-country'
  | 'other-country'
  | 'of-another-year'
  | 'wrong-columns'
  | 'old-workbook'
  | 'no-lines'
  | 'too-many-faults'
  | 'not-a-category'
  | 'not-ten-digits'
  | 'before-filing'
  | 'not-a-bin'
  | 'on-one-mission'
  | 'the-same-entry'
  | 'iin-not-twelve-digits'
  | 'iin-no-such-day'
  | 'iin-no-such-century'
  | 'iin-check-digit'
  | 'iin-other-birth-date'
  | 'iin-other-sex'
  | 'not-a-zone'
  | 'after-cap'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'not-a-time'
  | 'not-a-role'
  | 'too-late'
  | 'in-the-past'
  | 'too-common'
  | 'too-personal'
  | 'wrong-password'
  | 'wrong-code'
  | 'another-name'
  | 'not-a-currency'
  | 'not-the-sum'
  | 'other-kind'
  | 'not-a-domain'
  | 'not-an-address'
  | 'not-our-domain'
  | 'invalid';

/** Characters that forge a line, reverse reading order or hide: never part of a name, a number or an address. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
/** In notes they hold Persian words and pictures together; in a name they only hide. */
const JOINERS = /[\u200c\u200d]/;

export const CalendarDateText = z
  .string({ error: 'required' })
  .refine((text): text is CalendarDate => parseCalendarDate(text) !== null, { error: 'not-a-date' })
  .transform((text) => text as CalendarDate)
  .meta({ description: 'A day without a clock, YYYY-MM-DD.', examples: ['2026-03-20'] });

/** The same day in an answer, where nothing is parsed. */
export const CalendarDateOut = z.string().meta({ description: 'A day, YYYY-MM-DD.', examples: ['2026-03-27'] });
export const MomentOut = z
  .string()
  .meta({ description: 'A moment, ISO 8601 with offset.', examples: ['2026-03-27T18:59:59Z'] });

export const Id = z
  .uuid({ error: 'not-an-id' })
  .meta({ description: 'UUIDv7 made by the application.', examples: ['019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11'] });

/** One line of text: trimmed, no line breaks, no hidden characters. */
export const lineOf = (max: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .min(1, { error: 'required' })
    .max(max, { error: 'too-long' })
    .refine((text) => !HIDDEN.test(text) && !JOINERS.test(text) && !/[\r\n]/.test(text), {
      error: 'control-characters',
    });

/** Several lines of text, for notes. */
export const textOf = (max: number) =>
  z
    .string({ error: 'required' })
    .trim()
    .max(max, { error: 'too-long' })
    .refine((text) => !HIDDEN.test(text), { error: 'control-characters' });

export const Language = z
  .enum(['en', 'ru', 'kk'])
  .meta({ id: 'Language', description: 'Language of screens, mails and papers.' });
export type Language = z.infer<typeof Language>;

export const LocalizedTextOut = z
  .object({ en: z.string(), ru: z.string(), kk: z.string() })
  .meta({ id: 'LocalizedText', description: 'The same words in three languages.' });

/** Every list is a keyset page. */
export const pageOf = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({
      items: z.array(item),
      nextCursor: z
        .string()
        .nullable()
        .meta({ description: 'Give it back as `cursor` for the next page; null on the last.' }),
    })
    .meta({ id });

export const PageQuery = z.strictObject({
  cursor: z.string().max(300, { error: 'too-long' }).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list that is searched where it is kept, not only in what is already on the screen. */
export const SearchedPageQuery = PageQuery.extend({
  q: lineOf(120)
    .optional()
    .meta({
      description: 'Words of a name in any letters, or a number; the page holds what they fit.',
      examples: ['müller'],
    }),
});
export type SearchedPageQuery = z.infer<typeof SearchedPageQuery>;

/** What every row that people edit carries: give `version` back in `If-Match`. */
export const VersionOut = z
  .number()
  .int()
  .meta({ description: 'Rises with every change; give it back in If-Match.', examples: [1] });

export const CountryCode = z
  .string({ error: 'required' })
  .refine(isCountryCode, { error: 'unknown-country' })
  .meta({ description: 'ISO 3166 alpha-2.', examples: ['DE'] });

/** XX is what passports of stateless people say. */
export const CitizenshipCode = z
  .string({ error: 'required' })
  .refine((text) => text === 'XX' || isCountryCode(text), { error: 'unknown-country' })
  .meta({ description: 'ISO 3166 alpha-2; XX for a stateless person.', examples: ['DE'] });
