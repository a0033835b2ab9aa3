import { z } from 'zod';
import { DeadlineStepOut, RuleEvidence } from './deadlines.js';
import {
  CalendarDateOut,
  CalendarDateText,
  Id,
  lineOf,
  LocalizedTextOut,
  MomentOut,
  textOf,
  VersionOut,
} from './scalars.js';

/** Kinds of data that a breach can touch. */
export const BREACH_DATA = [
  ...(['names', 'passport-numbers', 'identity-papers', 'visas', 'addresses', 'contacts'] as const),
  ...(['health', 'accounts', 'other'] as const),
] as const;
export const BreachData = z
  .enum(BREACH_DATA)
  .meta({ id: 'BreachData', description: 'A kind of data that a breach touches.' });

const facts = {
  title: lineOf(160).meta({
    description: 'What happened, in one line.',
    examples: ['A folder with passports was sent to a wrong address'],
  }),
  facts: textOf(4000)
    .optional()
    .meta({ description: 'How it happened and how it was found. No names: the people concerned are chosen.' }),
  happenedOn: CalendarDateText.optional().meta({
    description: 'The day of the breach itself; left out while nobody knows it.',
  }),
  foundOn: CalendarDateText.meta({
    description: 'The day on which somebody of the company learned of it: the period runs from it.',
  }),
  dataKinds: z
    .array(BreachData)
    .min(1, { error: 'required' })
    .max(BREACH_DATA.length, { error: 'too-many' })
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: 'twice' })
    .meta({ description: 'Which data are concerned.', examples: [['passport-numbers', 'identity-papers']] }),
  technicianIds: z
    .array(Id)
    .max(500, { error: 'too-many' })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'twice' })
    .default([])
    .meta({ description: 'Which people of the list of technicians are concerned.' }),
  othersCount: z
    .number()
    .int()
    .min(0, { error: 'too-small' })
    .max(1_000_000, { error: 'too-large' })
    .optional()
    .meta({ description: 'How many people beside those; left out while nobody knows it.', examples: [3] }),
  measures: textOf(4000).optional().meta({ description: 'What was done, and what will be done.' }),
  personsToldOn: CalendarDateText.optional().meta({ description: 'The day on which the people concerned were told.' }),
};

export const NewIncident = z.strictObject(facts).meta({
  id: 'NewIncident',
  description: 'A breach of personal data; the last day of its notice is counted from the day of finding.',
});
export type NewIncident = z.infer<typeof NewIncident>;

export const ChangeIncident = z
  .strictObject(facts)
  .meta({ id: 'ChangeIncident', description: 'All facts of the incident as they are to be; needs If-Match.' });
export type ChangeIncident = z.infer<typeof ChangeIncident>;

export const CloseIncident = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('notified'),
      doneOn: CalendarDateText.meta({ description: 'The day of the notice.' }),
      number: lineOf(120).meta({ description: 'Number of the notice or of its receipt.', examples: ['KZ-2026-118'] }),
      addressee: lineOf(200).meta({ description: 'Which authority was told.' }),
    }),
    z.strictObject({
      kind: z.literal('not-owed'),
      reason: lineOf(500).meta({ description: 'Why no notice is owed.' }),
    }),
  ])
  .meta({
    id: 'CloseIncident',
    description: 'What ends the deadline: the proof of the notice, or why none is owed; needs If-Match.',
  });
export type CloseIncident = z.infer<typeof CloseIncident>;

const line = {
  id: Id,
  title: z.string(),
  foundOn: CalendarDateOut,
  state: z.enum(['open', 'notified', 'not-owed']),
  dueOn: CalendarDateOut.nullable().meta({ description: 'Null where it could not be counted.' }),
  personsCount: z.number().int().meta({ description: 'People chosen and others counted.' }),
  dataKinds: z.array(BreachData),
  version: VersionOut,
};
export const IncidentLine = z
  .object(line)
  .meta({ id: 'IncidentLine', description: 'A breach of personal data in a list.' });
export type IncidentLine = z.infer<typeof IncidentLine>;

export const Incidents = z
  .object({
    items: z.array(IncidentLine),
    today: CalendarDateOut.meta({ description: "The day in the company's zone." }),
  })
  .meta({ id: 'Incidents', description: 'Open ones first, by the last day of their notice; then the newest.' });
export type Incidents = z.infer<typeof Incidents>;

export const Incident = z
  .object({
    ...line,
    facts: z.string().nullable(),
    happenedOn: CalendarDateOut.nullable(),
    people: z.array(z.object({ id: Id, name: z.string() })),
    othersCount: z.number().int().nullable(),
    measures: z.string().nullable(),
    personsToldOn: CalendarDateOut.nullable(),
    recordedByName: z.string().nullable(),
    createdAt: MomentOut,
    closing: z
      .object({
        doneOn: CalendarDateOut.nullable(),
        number: z.string().nullable(),
        addressee: z.string().nullable(),
        reason: z.string().nullable(),
        isLate: z.boolean(),
        byName: z.string().nullable(),
        at: MomentOut,
      })
      .nullable(),
    earlierDueOn: CalendarDateOut.nullable().meta({
      description: 'The last day before the law made it later: reminders follow it.',
    }),
    steps: z.array(DeadlineStepOut).meta({ description: 'Every day between the finding and the last day.' }),
    ruleId: z.string(),
    rule: RuleEvidence.nullable(),
    conflicts: z.array(LocalizedTextOut).meta({ description: 'Why the rule is contested.' }),
    openQuestions: z.array(LocalizedTextOut),
    personsRule: z
      .object({ id: z.string(), title: LocalizedTextOut, value: z.string() })
      .nullable()
      .meta({ description: 'By which rules the people concerned are told.' }),
  })
  .meta({
    id: 'Incident',
    description: 'A breach of personal data with the deadline of its notice and what stands behind it.',
  });
export type Incident = z.infer<typeof Incident>;
