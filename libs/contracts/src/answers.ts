import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Language, MomentOut, lineOf } from './scalars.js';

/** The page that a mail's button opens, without an account: GET shows, only POST acts. */
export const AnswerPage = z
  .object({
    purpose: z.enum(['arrival-question', 'exit-question']),
    madeFor: z.string().meta({ description: 'Name of the person for whom the link was made.' }),
    language: Language,
    technicianName: z.string(),
    hostName: z.string(),
    plannedArrivalOn: CalendarDateOut.nullable(),
    dueOnIfArrived: CalendarDateOut.nullable(),
    plannedExitOn: CalendarDateOut.nullable().meta({ description: 'Of the question whether somebody has left.' }),
    today: CalendarDateOut,
    state: z.enum(['open', 'answered', 'ended']),
    outcome: z
      .object({ kind: z.string(), on: CalendarDateOut.nullable(), byName: z.string().nullable(), at: MomentOut })
      .nullable(),
  })
  .meta({ id: 'AnswerPage' });
export type AnswerPage = z.infer<typeof AnswerPage>;

export const GiveAnswer = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('arrived'),
      arrivedOn: CalendarDateText,
      borderPoint: lineOf(120).optional(),
      addressOfStay: lineOf(300).optional(),
    }),
    z.strictObject({ kind: z.literal('later'), plannedArrivalOn: CalendarDateText }),
    z.strictObject({ kind: z.literal('not-coming') }),
    z.strictObject({ kind: z.literal('left'), leftOn: CalendarDateText, borderPoint: lineOf(120).optional() }),
    z.strictObject({ kind: z.literal('staying'), plannedExitOn: CalendarDateText }),
    z.strictObject({ kind: z.literal('unknown') }),
  ])
  .meta({
    id: 'GiveAnswer',
    description:
      "Answer to 'Has this person arrived?' or 'Has this person left?', as the page asks. A second answer changes nothing and says who gave the first.",
  });
export type GiveAnswer = z.infer<typeof GiveAnswer>;
