import { RULE_TOPICS, RULE_UNITS } from '@sapar/domain';
import { z } from 'zod';
import { ruleCheckFields } from './checks.js';
import { LawDecision, SourceIn } from './law.js';
import { CalendarDateOut, CalendarDateText, LocalizedTextOut, lineOf } from './scalars.js';

export const RuleTopic = z.enum(RULE_TOPICS).meta({ id: 'RuleTopic' });
const RuleUnit = z.enum(RULE_UNITS).meta({ id: 'RuleUnit' });
const RuleConfidence = z
  .enum(['official', 'agreed', 'single-source', 'weak', 'contested', 'convention'])
  .meta({ id: 'RuleConfidence' });

const RuleFigure = z
  .union([z.number(), z.boolean(), z.string(), z.array(z.string()), LocalizedTextOut])
  .meta({ id: 'RuleFigure', description: 'A number, yes or no, a day or code, a list of codes, or words.' });

const RuleGap = z
  .object({
    reason: z.enum(['not-yet-in-force', 'no-longer-in-force', 'not-yet-known']),
    knownFrom: CalendarDateOut.optional(),
    knownTo: CalendarDateOut.optional(),
    words: LocalizedTextOut.optional(),
  })
  .meta({ id: 'RuleGap', description: 'Why there is no value on the day; never an old value in silence.' });

/** What decides whether a figure is used at all: value, source count, how sure, how fresh. */
export const RuleLine = z
  .object({
    id: z.string().meta({ examples: ['kz.mci'] }),
    topic: RuleTopic,
    title: LocalizedTextOut,
    instrument: LocalizedTextOut,
    unit: RuleUnit,
    value: RuleFigure.nullable().meta({ description: 'In the law as shipped, on the day; null in a gap.' }),
    ownValue: z.number().nullable().meta({ description: "The company's own signed figure, which its cases use." }),
    isReadingChosen: z.boolean().meta({ description: 'The company has signed which reading its cases follow.' }),
    gap: RuleGap.nullable(),
    confidence: RuleConfidence,
    checkedOn: CalendarDateOut,
    freshness: z.enum(['checked', 'stale', 'expired']),
    sourceCount: z.number().int(),
  })
  .meta({ id: 'RuleLine', description: 'One rule of the catalogue on a day.' });
export type RuleLine = z.infer<typeof RuleLine>;

export const RulePage = z
  .object({
    on: CalendarDateOut,
    items: z.array(RuleLine),
    topics: z
      .array(z.object({ topic: RuleTopic, count: z.number().int() }))
      .meta({ description: 'How many rules the search finds in each topic, whichever topic is chosen.' }),
    nextCursor: z.null().meta({ description: 'The catalogue is a few hundred rules: one page has them all.' }),
  })
  .meta({ id: 'RulePage' });
export type RulePage = z.infer<typeof RulePage>;

export const RuleQuery = z.strictObject({
  on: CalendarDateText.optional(),
  topic: z.enum(RULE_TOPICS, { error: 'invalid' }).optional(),
  q: lineOf(100).optional().meta({ description: 'Words of the title in your language, of the id or the instrument.' }),
});
export type RuleQuery = z.infer<typeof RuleQuery>;
export const RuleOnQuery = RuleQuery.pick({ on: true });
export type RuleOnQuery = z.infer<typeof RuleOnQuery>;
export const RuleId = z
  .string()
  .max(120, { error: 'too-long' })
  .meta({ examples: ['kz.mci'] });

const RuleSource = z.object({ title: z.string(), link: z.string().nullable(), published: z.string().nullable() });
const sources = z.array(RuleSource);

const RuleVersion = z.object({
  version: z.string(),
  value: RuleFigure.nullable(),
  reason: LocalizedTextOut.nullable().meta({ description: 'Why the value is not known.' }),
  inForceFrom: CalendarDateOut,
  inForceTo: CalendarDateOut.nullable(),
  isStartAttested: z.boolean().meta({ description: 'A source shows the value from this day; it may be older.' }),
  inUse: z.boolean(),
  sources,
});

const RuleReading = z.object({
  question: z.string(),
  title: LocalizedTextOut,
  options: z.array(
    z.object({
      id: z.string(),
      title: LocalizedTextOut,
      isStrictest: z.boolean(),
      inUse: z.boolean().meta({ description: "What the company's cases follow on the day." }),
      value: RuleFigure.nullable(),
      dueOn: CalendarDateOut.nullable().meta({ description: 'Last day for an arrival on the day asked for.' }),
      sources,
    }),
  ),
});

const RuleDecision = LawDecision.extend({
  question: z.string().nullable(),
  source: SourceIn.nullable(),
  inUse: z.boolean(),
}).meta({ id: 'RuleDecision' });
export type RuleDecision = z.infer<typeof RuleDecision>;

export const RuleOut = RuleLine.omit({ sourceCount: true })
  .extend({
    on: CalendarDateOut,
    ...ruleCheckFields,
    takesFigure: z.boolean().meta({ description: 'A newer figure can be entered: the value is a number.' }),
    versions: z.array(RuleVersion),
    sources,
    readings: z.array(RuleReading),
    conflicts: z.array(z.object({ words: LocalizedTextOut, sources })),
    openQuestions: z.array(LocalizedTextOut),
    decisions: z.array(RuleDecision).meta({ description: "The own company's, the newest first, kept for ever." }),
  })
  .meta({ id: 'Rule', description: 'A rule with its history, sources, competing readings and who decided.' });
export type RuleOut = z.infer<typeof RuleOut>;
