import { RULE_TOPICS, RULE_UNITS } from '@sapar/domain';
import { z } from 'zod';
import { date, sourceIds, sources, words } from './schema-parts.js';

const figure = z.union([z.number(), z.boolean(), z.string().min(1), z.array(z.string()).min(1), words], {
  error: 'must be a number, yes or no, a code, a list of codes or words in en, ru and kk',
});
export type Figure = z.infer<typeof figure>;

/** `convention`: the product's own default, said by no source of law. */
const confidence = z.enum(['official', 'agreed', 'single-source', 'weak', 'convention']);

const value = z
  .strictObject({
    version: z.string().min(1),
    inForceFrom: date,
    inForceTo: date.optional(),
    /** The source shows the value from this day; it may be older. */
    isStartAttested: z.boolean().default(false),
    /** null: explicitly not yet known, with the reason. */
    value: figure.nullable(),
    reason: words.optional(),
    sources: sourceIds.min(1, { error: 'a value needs a source' }),
    confidence: confidence.optional(),
    isContested: z.boolean().optional(),
    checkedOn: date.optional(),
  })
  .refine((one) => (one.value === null) === (one.reason !== undefined), {
    error: 'a reason stands beside the value null, and only there',
  });
export type RuleValue = z.infer<typeof value>;

const option = z.strictObject({
  id: z.string().min(1),
  isStrictest: z.boolean(),
  title: words,
  /** What the figure is in this reading; the strictest is the one in use. */
  value: figure.optional(),
  sources: sourceIds,
});

const appliesTo = z.strictObject({
  nationalities: z.array(z.string().regex(/^[A-Z]{2}$/, { error: 'must be a country code of two letters' })).optional(),
  categories: z.array(z.string()).optional(),
  entries: z.enum(['single', 'multiple']).optional(),
  subject: z
    .enum(['individual', 'official', 'small-business', 'non-profit', 'medium-business', 'large-business', 'foreigner'])
    .optional(),
  isRepeat: z.boolean().optional(),
});

/** How the days of a stay are counted: in each entry, in a rolling window, over the whole visa or in a calendar year. */
const cap = z.discriminatedUnion('per', [
  z.strictObject({ per: z.enum(['entry', 'visa', 'calendar-year']) }),
  z.strictObject({ per: z.literal('window'), windowDays: z.number().int().positive() }),
]);

/** One figure of the law: what it is, since when, by whom it is said, and how else it can be read. */
export const RuleFile = z.strictObject({
  id: z.string().regex(/^kz(\.[a-z0-9-]+)+$/, { error: 'must look like kz.topic.rule' }),
  topic: z.enum(RULE_TOPICS),
  title: words,
  unit: z.enum(RULE_UNITS),
  /** Who looks at it again when it ages. */
  owner: z.string().min(1),
  checkedOn: date,
  confidence,
  /** Sources conflict, or the figure decides a deadline or a fine and is not verified: shown as contested. */
  isContested: z.boolean().default(false),
  instrument: words,
  appliesTo: appliesTo.optional(),
  cap: cap.optional(),
  values: z.array(value).min(1, { error: 'a rule needs a value' }),
  /** Sources of this rule alone; the others stand in kz/sources.yaml. */
  sources: sources.default({}),
  readings: z
    .array(z.strictObject({ question: z.string().min(1), title: words, options: z.array(option).min(2) }))
    .default([]),
  conflicts: z.array(words.extend({ sources: sourceIds.default([]) })).default([]),
  /** What nobody could answer yet: never a value. */
  openQuestions: z.array(words).default([]),
});
export type RuleFile = z.infer<typeof RuleFile>;

/** Sources that several rules cite, by id. */
export const SourcesFile = sources;
