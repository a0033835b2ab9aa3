import { z } from 'zod';
import { date } from './schema-parts.js';

const because = z.string().min(1);

const deadlineCase = z.strictObject({
  arrivedOn: date,
  convention: z.enum(['arrival-day', 'next-day']).optional(),
  dueOn: date,
  because,
});

const factCase = z
  .strictObject({
    on: date,
    value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]).optional(),
    /** Items that a list has or lacks. */
    includes: z.array(z.string()).optional(),
    excludes: z.array(z.string()).optional(),
    /** A part of the English words. */
    mentions: z.string().optional(),
    gap: z.enum(['not-yet-in-force', 'no-longer-in-force', 'not-yet-known']).optional(),
    /** MCI of the value turned into money with the MCI of the day. */
    tenge: z.number().optional(),
    /** Last day of a period of so many days whose day 1 is `on`. */
    lastDayOn: date.optional(),
    because,
  })
  .refine((one) => [one.value, one.includes, one.mentions, one.gap].filter((told) => told !== undefined).length === 1, {
    error: 'a case says one of value, includes, mentions and gap',
  });

/** Facts beside a rule, worked out by hand. */
export const CasesFile = z.strictObject({
  rule: z.string(),
  cases: z
    .array(
      z.union([deadlineCase, factCase], {
        error: 'must be an arrival with its last day, or a day with a value, an item, words or a gap',
      }),
    )
    .min(1, { error: 'a rule needs a case' }),
});
export type CasesFile = z.infer<typeof CasesFile>;
