import { STAY_ORDERS } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, LocalizedTextOut, MomentOut, lineOf, textOf } from './scalars.js';

export const BASES = ['visa', 'visa-free', 'residence-permit', 'unknown'] as const;
export const Basis = z.enum(BASES).meta({ id: 'Basis', description: 'On what the person is in the country.' });

export const AtHostOn = CalendarDateText.optional().meta({
  description: 'Day of arrival at the host, where it is later: by one reading the period starts then.',
  examples: ['2026-03-22'],
});

/** What has happened is never refused: only what is no date, or lies after today in Kazakhstan. */
export const RecordArrival = z
  .strictObject({
    arrivedOn: CalendarDateText,
    atHostOn: AtHostOn,
    borderPoint: lineOf(120).meta({ examples: ['Almaty airport'] }),
    addressOfStay: lineOf(300).meta({ examples: ['Atyrau, Hotel Ak Zhaiyk, Azattyq Ave 4'] }),
    basis: Basis.default('unknown'),
  })
  .meta({ id: 'RecordArrival' });
export type RecordArrival = z.infer<typeof RecordArrival>;

/** Exceptions by person of a group: each has its own next step. */
export const GroupException = z.discriminatedUnion('kind', [
  z.strictObject({ caseId: Id, kind: z.literal('later'), plannedArrivalOn: CalendarDateText }),
  z.strictObject({ caseId: Id, kind: z.literal('not-admitted'), note: textOf(500).optional() }),
  z.strictObject({ caseId: Id, kind: z.literal('not-coming'), note: textOf(500).optional() }),
]);

export const RecordGroupArrival = z
  .strictObject({
    arrivedOn: CalendarDateText,
    atHostOn: AtHostOn,
    borderPoint: lineOf(120),
    addressOfStay: lineOf(300),
    basis: Basis.default('unknown').meta({
      description: 'Of a group, `unknown` leaves to each the basis of the own case.',
    }),
    caseIds: z.array(Id).min(1, { error: 'required' }).max(200),
    exceptions: z.array(GroupException).max(200).default([]),
  })
  .meta({ id: 'RecordGroupArrival', description: 'One arrival for a group, with exceptions by person.' });
export type RecordGroupArrival = z.infer<typeof RecordGroupArrival>;

export const ChangeArrivalPlan = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('later'), plannedArrivalOn: CalendarDateText }),
    z.strictObject({ kind: z.literal('not-coming'), note: textOf(500).optional() }),
    z.strictObject({ kind: z.literal('not-admitted'), note: textOf(500).optional() }),
  ])
  .meta({ id: 'ChangeArrivalPlan', description: 'Answer to a planned arrival that has not happened.' });
export type ChangeArrivalPlan = z.infer<typeof ChangeArrivalPlan>;

export const RecordExit = z
  .strictObject({ leftOn: CalendarDateText, borderPoint: lineOf(120).optional() })
  .meta({ id: 'RecordExit' });
export type RecordExit = z.infer<typeof RecordExit>;

export const CorrectArrival = z
  .strictObject({
    arrivedOn: CalendarDateText,
    atHostOn: AtHostOn,
    borderPoint: lineOf(120),
    addressOfStay: lineOf(300),
    basis: Basis,
    reason: textOf(500).refine((text) => text.length > 0, { error: 'required' }),
  })
  .meta({
    id: 'CorrectArrival',
    description:
      'A wrong entry date is corrected with a trace; the deadline moves and its revision rises. Needs If-Match.',
  });
export type CorrectArrival = z.infer<typeof CorrectArrival>;

export const RecordMovement = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('move'), movedOn: CalendarDateText, addressOfStay: lineOf(300) }),
    z.strictObject({
      kind: z.literal('trip'),
      movedOn: CalendarDateText,
      returnsOn: CalendarDateText,
      addressOfStay: lineOf(300).meta({ description: 'Where the person sleeps on the trip, with its region.' }),
    }),
  ])
  .meta({
    id: 'RecordMovement',
    description: 'Another address during a stay, for good or for a trip to another region. Each starts a notification.',
  });
export type RecordMovement = z.infer<typeof RecordMovement>;

export const OrderStay = z
  .strictObject({
    kind: z.enum(STAY_ORDERS),
    number: lineOf(60).meta({ description: 'Number of the decision.' }),
    decidedOn: CalendarDateText,
    lastDayOn: CalendarDateText.meta({ description: 'Last day to leave by the decision.' }),
  })
  .meta({
    id: 'OrderStay',
    description:
      'A decision of an authority that overrides every limit of the stay: shortened, annulled, or a longer one allowed (S25). Needs If-Match.',
  });
export type OrderStay = z.infer<typeof OrderStay>;

export const StayOrderOut = z
  .object({
    kind: z.enum(STAY_ORDERS),
    number: z.string(),
    decidedOn: CalendarDateOut,
    lastDayOn: CalendarDateOut,
  })
  .meta({ id: 'StayOrder' });

export const Movement = z
  .object({
    id: Id,
    ordinal: z.number().int(),
    kind: z.enum(['move', 'trip']),
    movedOn: CalendarDateOut,
    returnsOn: CalendarDateOut.nullable(),
    addressOfStay: z.string(),
    recordedAt: MomentOut,
    recordedByName: z.string().nullable(),
    isRemoved: z.boolean(),
    freedBy: z
      .object({ reading: LocalizedTextOut, signedName: z.string(), signedAt: MomentOut })
      .nullable()
      .meta({ description: 'The signed reading by which this trip needs no notification.' }),
    version: z.number().int(),
  })
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof Movement>;

export const Stay = z
  .object({
    id: Id,
    ordinal: z.number().int(),
    enteredOn: CalendarDateOut,
    atHostOn: CalendarDateOut.nullable().meta({ description: 'Day of arrival at the host, where it was recorded.' }),
    leftOn: CalendarDateOut.nullable(),
    exitBorderPoint: z.string().nullable(),
    borderPoint: z.string(),
    addressOfStay: z.string(),
    basis: Basis,
    recordedAt: MomentOut,
    recordedByName: z.string().nullable(),
    order: StayOrderOut.nullable(),
    movements: z.array(Movement).meta({ description: 'Addresses after the first, removed ones included.' }),
    version: z.number().int(),
  })
  .meta({ id: 'Stay' });
export type Stay = z.infer<typeof Stay>;

export const QUESTION_KINDS = [
  'arrival-before-visa',
  'arrival-after-visa',
  'unknown-basis',
  'earlier-stay-open',
  'stays-overlap',
  'confirmed-other-day',
] as const;
/** Why a question closed by itself: its facts fit now, they changed and are asked about anew, or the entry was taken back. */
export const ANSWER_CODES = ['fits-now', 'facts-changed', 'stay-removed'] as const;
export const CaseQuestion = z
  .object({
    id: Id,
    kind: z.enum(QUESTION_KINDS),
    facts: z.record(z.string(), z.string()).meta({ description: 'Dates the question is about, by name.' }),
    raisedAt: MomentOut,
    answeredAt: MomentOut.nullable(),
    answeredByName: z.string().nullable(),
    answer: z.string().nullable().meta({ description: 'In the words of whoever answered.' }),
    answerCode: z
      .enum(ANSWER_CODES)
      .nullable()
      .meta({ description: 'Set when a change of facts closed the question instead of an answer.' }),
  })
  .meta({ id: 'CaseQuestion', description: 'A red question: saved facts that do not fit together.' });
export type CaseQuestion = z.infer<typeof CaseQuestion>;
export const AnswerQuestion = z
  .strictObject({ answer: textOf(1000).refine((text) => text.length > 0, { error: 'required' }) })
  .meta({ id: 'AnswerQuestion' });
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;
