import { parseCalendarDate, type CalendarDate } from '@sapar/domain';
import { z } from 'zod';

export const date = z
  .string({ error: 'must be a date, YYYY-MM-DD' })
  .refine((text) => parseCalendarDate(text) !== null, { error: 'must be a date, YYYY-MM-DD' })
  .transform((text) => text as CalendarDate);

export const words = z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) });
export type Words = z.infer<typeof words>;

/** Where a figure was read: a full address, or what was kept of one. */
const source = z
  .strictObject({
    title: z.string().min(1),
    link: z
      .string()
      .regex(/^https?:\/\/[^\s]+$/, { error: 'must be an address that begins with http:// or https://' })
      .nullable()
      .default(null),
    reference: z.string().min(1).optional(),
    published: z.string().nullable().default(null),
  })
  .refine(({ link, reference }) => link !== null || reference !== undefined, {
    error: 'a source needs a link or a reference',
  });
export type Source = z.infer<typeof source>;

export const sources = z.record(z.string(), source);
export const sourceIds = z.array(z.string());
