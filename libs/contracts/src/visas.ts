import { z } from 'zod';

// А, В and С of the Russian keyboard look like A, B and C: whoever copies a category from a paper types either.
const LATIN: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C' };

export const VisaCategory = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase().replace(/[АВС]/g, (letter) => LATIN[letter] ?? letter))
  .refine((text) => /^[ABCD]\d{1,2}(-\d)?$/.test(text), { error: 'invalid' })
  .meta({ description: 'Category as printed on the visa.', examples: ['B2'] });

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
