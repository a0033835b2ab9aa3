import { STAY_ORDERS } from '@sapar/domain';
import { z } from 'zod';
import { ruleCheckFields } from './checks.js';
import { CalendarDateOut, CalendarDateText, Id, LocalizedTextOut, MomentOut } from './scalars.js';
import { Basis } from './stays.js';

/** The day of the question, and a visit that is only tried; nothing is saved. */
export const DaysQuery = z
  .strictObject({
    on: CalendarDateText.optional(),
    planFrom: CalendarDateText.optional(),
    planTo: CalendarDateText.optional(),
  })
  .superRefine(({ planFrom, planTo }, context) => {
    if (planFrom === undefined && planTo === undefined) return;
    if (planFrom === undefined) context.addIssue({ code: 'custom', path: ['planFrom'], message: 'required' });
    else if (planTo === undefined) context.addIssue({ code: 'custom', path: ['planTo'], message: 'required' });
    else if (planTo < planFrom) context.addIssue({ code: 'custom', path: ['planTo'], message: 'end-before-start' });
  });
export type DaysQuery = z.infer<typeof DaysQuery>;

const Cited = z.object({ title: z.string(), link: z.string().nullable(), published: z.string().nullable() });

export const CitedRule = z
  .object({
    id: z.string().meta({ examples: ['kz.visa-free.general.days-in-180'] }),
    version: z.string(),
    title: LocalizedTextOut,
    instrument: LocalizedTextOut,
    confidence: z.enum(['official', 'agreed', 'single-source', 'weak', 'convention']),
    isContested: z.boolean().meta({ description: 'Sources conflict, or the figure is not verified.' }),
    ...ruleCheckFields,
    checkedOn: CalendarDateOut,
    sources: z.array(Cited).meta({ description: 'Those that say this value.' }),
    conflicts: z
      .array(z.object({ words: LocalizedTextOut, sources: z.array(Cited) }))
      .meta({ description: 'What else is said, and by whom.' }),
  })
  .meta({ id: 'CitedRule', description: 'A rule of the catalogue as it stands behind a figure.' });
export type CitedRule = z.infer<typeof CitedRule>;

const DecisionInUse = z
  .object({
    id: Id,
    kind: z.enum(['reading', 'figure']),
    ruleId: z.string(),
    choice: z.string().meta({ description: 'The option or the figure.', examples: ['per-entry'] }),
    title: LocalizedTextOut.nullable().meta({ description: 'The option in words.' }),
    fromOn: CalendarDateOut,
    signedName: z.string(),
    signedAt: MomentOut,
    reason: z.string(),
    isReached: z.boolean().meta({
      description: 'False where the last day had come when it was signed: a later reading does not reach it.',
    }),
  })
  .meta({ id: 'DecisionInUse', description: "A decision of the host's on the rule behind a figure." });
export type DecisionInUse = z.infer<typeof DecisionInUse>;

const ReadingOfCap = z
  .object({
    question: z.string(),
    title: LocalizedTextOut,
    options: z.array(
      z.object({
        id: z.string(),
        title: LocalizedTextOut,
        isStrictest: z.boolean(),
        inUse: z.boolean(),
        days: z.number().int(),
        lastLawfulOn: CalendarDateOut.nullable().meta({ description: 'As of the limit, were this reading in use.' }),
      }),
    ),
  })
  .meta({ id: 'ReadingOfCap', description: 'What each competing reading would give.' });

export const DaysCap = z
  .object({
    kind: z.enum(['rolling', 'per-entry', 'total', 'per-year', 'visa-validity']),
    days: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Null for the dates of a visa.', examples: [90] }),
    within: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Length of a rolling window.', examples: [180] }),
    fromOn: CalendarDateOut.nullable().meta({ description: 'First day the limit judges, of a visa.' }),
    toOn: CalendarDateOut.nullable().meta({ description: 'Last day the limit judges, of a visa.' }),
    isAssumed: z.boolean().meta({
      description: 'A figure of the category, while the case holds no number printed on the visa, which wins.',
    }),
    isPrinted: z.boolean().meta({ description: 'The number of days printed on the visa in hand.' }),
    shippedDays: z
      .number()
      .int()
      .nullable()
      .meta({ description: "The figure of the catalogue, where the host's decision put another in its place." }),
    decisions: z.array(DecisionInUse),
    readings: z.array(ReadingOfCap).meta({ description: 'The strictest drives the dates until somebody decides.' }),
    isBinding: z.boolean().meta({ description: 'The limit that ends the stay first.' }),
    rule: CitedRule.nullable().meta({ description: 'Null for what is printed on the visa in hand alone.' }),
    used: z
      .number()
      .int()
      .nullable()
      .meta({
        description: 'Days of the window that ends on the day, both ends counted; per entry 0 outside a stay.',
        examples: [77],
      }),
    remaining: z
      .number()
      .int()
      .meta({ description: 'What is left on the day.', examples: [13] }),
    permitted: z
      .number()
      .int()
      .nullable()
      .meta({
        description:
          'Days that a stay beginning on the day may last: more than remain where old days leave the window meanwhile; null without end.',
        examples: [30],
      }),
    lastLawfulOn: CalendarDateOut.nullable().meta({
      description: 'Of the stay that holds the day, else of one beginning on it; null when none or without end.',
    }),
    earliestEntryOn: CalendarDateOut.nullable().meta({ description: 'First day on which one day is lawful.' }),
    exceeded: z
      .object({
        firstOn: CalendarDateOut,
        days: z.number().int(),
        isExitMissing: z.boolean().meta({
          description: 'The days lie in a stay without a recorded exit: the person may have left long ago.',
        }),
      })
      .nullable(),
  })
  .meta({ id: 'DaysCap', description: 'One limit on days, counted on the day of the question.' });
export type DaysCap = z.infer<typeof DaysCap>;

const Span = z.object({ enteredOn: CalendarDateOut, leftOn: CalendarDateOut.nullable() });

export const PlanCheck = z
  .object({
    cap: z
      .number()
      .int()
      .meta({ description: 'Index of the limit in `caps`.', examples: [0] }),
    breaksOn: CalendarDateOut.nullable().meta({ description: 'First day that the visit breaks; null when it fits.' }),
    daysBroken: z.number().int(),
    breaksLaterStay: z.boolean().meta({ description: 'The day lies after the visit, in a later stay.' }),
    latestExitOn: CalendarDateOut.nullable().meta({
      description: 'Null when not even the entry is lawful, or without end.',
    }),
  })
  .meta({ id: 'PlanCheck' });

export const TechnicianDays = z
  .object({
    technicianId: Id,
    displayName: z.string(),
    nativeName: z.string().nullable(),
    citizenship: z.string().meta({ examples: ['CN'] }),
    on: CalendarDateOut,
    caseId: Id.nullable().meta({ description: 'The case whose basis and visa the count stands on.' }),
    missionReference: z
      .string()
      .nullable()
      .meta({ examples: ['M-26-022'] }),
    basis: Basis,
    stays: z
      .array(
        Span.extend({
          id: Id,
          caseId: Id,
          missionReference: z.string(),
          basis: Basis,
          days: z
            .number()
            .int()
            .meta({ description: 'Both days of crossing counted; up to the day when no exit is recorded.' }),
        }),
      )
      .meta({
        description: "The stays that the reader may see; other companies' missions are neither shown nor counted.",
      }),
    planned: z
      .array(
        z.object({ caseId: Id, missionReference: z.string(), enteredOn: CalendarDateOut, leftOn: CalendarDateOut }),
      )
      .meta({ description: 'Visits still to come by the plans of their cases; shown, not counted.' }),
    questions: z
      .array(z.object({ kind: z.enum(['entered-while-inside', 'stays-overlap']), earlier: Span, later: Span }))
      .meta({ description: 'Stays that contradict each other: both are kept, a day of both counts once.' }),
    visa: z
      .object({
        category: z.string().nullable(),
        entries: z
          .string()
          .nullable()
          .meta({ examples: ['multiple'] }),
        stayDays: z.number().int().nullable(),
        fromOn: CalendarDateOut.nullable(),
        toOn: CalendarDateOut.nullable(),
        entriesUsed: z.number().int(),
      })
      .nullable()
      .meta({ description: 'What the case knows of the visa; the paper rules over every table.' }),
    assumptions: z
      .array(z.enum(['basis', 'category', 'entries', 'stay-days', 'no-figure', 'validity']))
      .meta({ description: 'What is not recorded and was therefore assumed, on the strict side.' }),
    warnings: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({
            kind: z.enum(['stay-differs', 'validity-differs']),
            printed: z.number().int(),
            figure: z.number().int(),
            rule: CitedRule,
          }),
          z.object({
            kind: z.literal('order'),
            order: z.enum(STAY_ORDERS),
            number: z.string(),
            decidedOn: CalendarDateOut,
            lastDayOn: CalendarDateOut,
          }),
          z.object({ kind: z.literal('entries-used-up'), used: z.number().int(), entries: z.number().int() }),
        ]),
      )
      .meta({ description: 'Where the paper and the figures of its category differ, and entries that are used up.' }),
    otherPassports: z
      .array(z.object({ country: z.string(), hasLimits: z.boolean(), lastLawfulOn: CalendarDateOut.nullable() }))
      .meta({
        description: 'What a visa-free stay would be on each other citizenship of the day; the count goes by the own.',
      }),
    regime: CitedRule.nullable().meta({
      description: 'The list of states that names the citizenship, where one does.',
    }),
    caps: z.array(DaysCap),
    uncounted: z
      .array(CitedRule.extend({ days: z.number().int() }))
      .meta({ description: 'Rules that give days, but not the window they are counted in.' }),
    lastLawfulOn: CalendarDateOut.nullable(),
    plan: z
      .object({
        enteredOn: CalendarDateOut,
        leftOn: CalendarDateOut,
        days: z.number().int(),
        fits: z.boolean(),
        breaksEntries: z.boolean().meta({ description: 'The visa has no entry left for it.' }),
        earliestEntryOn: CalendarDateOut.nullable().meta({
          description:
            'First day from the tried entry on which a visit of this length fits every limit; null when none does.',
        }),
        latestExitOn: CalendarDateOut.nullable().meta({
          description: 'By every limit; null when no day is lawful, or without end.',
        }),
        checks: z.array(PlanCheck),
      })
      .nullable()
      .meta({ description: 'The visit that was tried.' }),
  })
  .meta({
    id: 'TechnicianDays',
    description: 'Days in the country by each limit. No guarantee of what an authority decides.',
  });
export type TechnicianDays = z.infer<typeof TechnicianDays>;
