import { visaCategoryOf } from '@sapar/domain';
import { z } from 'zod';

/** Whoever copies a category from a paper types Latin or Cyrillic letters: both are read. */
export const VisaCategory = z
  .string({ error: 'required' })
  .refine((text) => visaCategoryOf(text) !== null, { error: 'not-a-category' })
  .transform((text) => visaCategoryOf(text) ?? text)
  .meta({ description: 'Category as printed on the visa, in Latin or Cyrillic letters.', examples: ['B2'] });

export const VisaEntries = z
  .string()
  .regex(/^([1-9]\d?|multiple)$/, { error: 'invalid' })
  .meta({ description: "Entries as printed on the visa: a number, or 'multiple'.", examples: ['multiple'] });

export const VisaStayDays = z
  .number({ error: 'invalid' })
  .int({ error: 'invalid' })
  .min(1, { error: 'invalid' })
  .max(3660, { error: 'invalid' })
  .meta({ description: 'Days of stay as printed on the visa; never its validity.', examples: [90] });
