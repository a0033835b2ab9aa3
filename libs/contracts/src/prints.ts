import { z } from 'zod';
import { CalendarDateText, Language, lineOf } from './scalars.js';

/** So many rows stand on one print; a longer list is asked to be narrowed. */
export const MOST_PRINTED = 2_000;
const MOST_COLUMNS = 40;
const LONGEST_CELL = 2_000;

const PrintCell = z.union([
  z.string().max(LONGEST_CELL, { error: 'too-long' }),
  z.number(),
  z.null(),
  z.strictObject({ day: CalendarDateText }),
]);
const row = z.array(PrintCell).max(MOST_COLUMNS, { error: 'too-long' });

export const PrintPart = z
  .strictObject({
    heading: lineOf(300).nullable().default(null),
    heads: z
      .array(z.string().max(300, { error: 'too-long' }))
      .max(MOST_COLUMNS, { error: 'too-long' })
      .default([])
      .meta({ description: 'Heads of the columns, said again on each page; none for pairs of name and value.' }),
    rows: z.array(row).max(MOST_PRINTED, { error: 'too-long' }).default([]),
  })
  .meta({ id: 'PrintPart', description: 'A heading with a table under it.' });
export type PrintPart = z.infer<typeof PrintPart>;

export const NewPrint = z
  .strictObject({
    title: lineOf(200).meta({ examples: ['Who is in the country'] }),
    language: Language.meta({
      description: 'Language of the paper: its days, its page numbers and what a reader aloud is told.',
    }),
    notes: z
      .array(lineOf(500))
      .max(20, { error: 'too-long' })
      .default([])
      .meta({ description: 'Sentences under the title: the period, the filter.' }),
    parts: z
      .array(PrintPart)
      .max(200, { error: 'too-long' })
      .refine((parts) => parts.reduce((total, { rows }) => total + rows.length, 0) <= MOST_PRINTED, {
        error: 'too-long',
      }),
  })
  .meta({ id: 'NewPrint', description: 'A list or a sheet as it is on the screen, to be laid out on pages.' });
export type NewPrint = z.infer<typeof NewPrint>;
