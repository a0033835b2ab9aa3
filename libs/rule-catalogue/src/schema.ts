import { parseCalendarDate, type CalendarDate } from '@sapar/domain';
import { z } from 'zod';

const date = z
  .string({ error: 'must be a date, YYYY-MM-DD' })
  .refine((text) => parseCalendarDate(text) !== null, { error: 'must be a date, YYYY-MM-DD' })
  .transform((text) => text as CalendarDate);
const words = z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) });
const source = z.strictObject({
  title: z.string().min(1),
  link: z.string().nullable(),
  published: z.string().nullable().default(null),
});
const sources = z.record(z.string(), source);
const sourceIds = z.array(z.string());

/** One figure of the law: what it is, since when, by whom it is said, and how else it can be read. */
export const RuleFile = z.strictObject({
  id: z.string().regex(/^kz(\.[a-z0-9-]+)+$/, { error: 'must look like kz.topic.rule' }),
  topic: z.string().min(1),
  title: words,
  unit: z.string().min(1),
  /** Who looks at it again when it ages. */
  owner: z.string().min(1),
  checkedOn: date,
  confidence: z.enum(['official', 'agreed', 'single-source', 'contested']),
  instrument: words,
  values: z
    .array(
      z.strictObject({
        version: z.string().min(1),
        inForceFrom: date,
        inForceTo: date.optional(),
        value: z.union([z.number(), z.string(), z.boolean()]),
        sources: sourceIds.min(1, { error: 'a value needs a source' }),
      }),
    )
    .min(1, { error: 'a rule needs a value' }),
  sources,
  readings: z
    .array(
      z.strictObject({
        question: z.string().min(1),
        title: words,
        options: z
          .array(z.strictObject({ id: z.string().min(1), isStrictest: z.boolean(), title: words, sources: sourceIds }))
          .min(2),
      }),
    )
    .default([]),
  conflicts: z.array(words).default([]),
});
export type RuleFile = z.infer<typeof RuleFile>;

/** Facts beside a rule, counted by hand. */
export const CasesFile = z.strictObject({
  rule: z.string(),
  cases: z
    .array(
      z.strictObject({
        arrivedOn: date,
        convention: z.enum(['arrival-day', 'next-day']).optional(),
        dueOn: date,
        because: z.string().min(1),
      }),
    )
    .min(1, { error: 'a rule needs a case' }),
});
export type CasesFile = z.infer<typeof CasesFile>;

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
