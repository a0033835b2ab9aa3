import { z } from 'zod';
import { date, sourceIds, sources, words } from './schema-parts.js';

/** One published or drafted year of a working calendar. */
export const CalendarFile = z.strictObject({
  country: z.literal('KZ'),
  year: z.number().int(),
  version: z.string().min(1),
  status: z.enum(['published', 'draft']),
  checkedOn: date,
  weekend: z.array(z.number().int().min(1).max(7)),
  sources,
  days: z.array(
    z.strictObject({
      on: date,
      kind: z.enum([
        'public-holiday',
        'religious-day-off',
        'carried-over-day-off',
        'moved-day-off',
        'moved-working-day',
      ]),
      name: words,
      confidence: z.enum(['high', 'medium', 'low']),
      sources: sourceIds.min(1, { error: 'a day needs a source' }),
      carriedFrom: date.optional(),
      isDoubtful: z.boolean().default(false),
      tentative: z.strictObject({ settleOn: date, owner: z.string().min(1) }).optional(),
      note: z.string().optional(),
    }),
  ),
});
export type CalendarFile = z.infer<typeof CalendarFile>;
