import { APPLICATION_STATES } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, lineOf, textOf } from '../scalars.js';
import { VisaCategory, VisaEntries } from '../visas.js';
import { allOf, inOrder, paperFields } from './paper.js';

const WRONG_PARTS = ['category', 'entries', 'dates', 'passport', 'invitation', 'post', 'documents'] as const;
const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalid' })
  .meta({ description: 'On the clock of the post.', examples: ['09:30'] });

const facts = {
  recoversId: Id.optional().meta({ description: 'The refused application that this one mends (S19).' }),
  postId: Id.optional().meta({
    description: 'The post as the company keeps it; its name is kept with the application.',
  }),
  postName: lineOf(160).optional().meta({ description: 'Needed where no post is chosen.' }),
  passportId: Id.optional(),
  invitationId: Id.optional(),
  category: VisaCategory,
  entries: VisaEntries,
  wantedFromOn: CalendarDateText.optional(),
  wantedToOn: CalendarDateText.optional(),
  appointmentOn: CalendarDateText.optional(),
  appointmentTime: TimeOfDay.optional(),
  appointmentPlace: lineOf(160).optional(),
  state: z.enum(APPLICATION_STATES).default('draft'),
  number: lineOf(60).optional(),
  lodgedOn: CalendarDateText.optional(),
  requestNote: textOf(1000).optional().meta({ description: 'What the post asks for further, in its words.' }),
  requestDueOn: CalendarDateText.optional(),
  decidedOn: CalendarDateText.optional(),
  decisionNote: textOf(1000).optional().meta({ description: "The reason in the authority's words." }),
  wrong: z.array(z.enum(WRONG_PARTS)).max(7).default([]).meta({ description: 'What a new request must not copy.' }),
  collectedOn: CalendarDateText.optional(),
  note: textOf(500).optional(),
};
type Facts = { [name in keyof typeof facts]?: unknown } & { state: (typeof APPLICATION_STATES)[number] };

/** What each state must be able to show. */
const NEEDED: Readonly<Record<string, readonly (keyof typeof facts)[]>> = {
  lodged: ['lodgedOn'],
  'further-request': ['lodgedOn', 'requestNote'],
  granted: ['lodgedOn', 'decidedOn'],
  refused: ['lodgedOn', 'decidedOn', 'decisionNote'],
  collected: ['lodgedOn', 'decidedOn', 'collectedOn'],
};
const proven = (said: Facts, context: z.RefinementCtx): void => {
  for (const name of NEEDED[said.state] ?? [])
    if (said[name] === undefined || said[name] === '')
      context.addIssue({ code: 'custom', path: [name], message: 'required' });
  if (said.postId === undefined && said.postName === undefined)
    context.addIssue({ code: 'custom', path: ['postName'], message: 'required' });
};
const check = allOf<Facts>(
  inOrder('wantedFromOn', 'wantedToOn') as never,
  inOrder('lodgedOn', 'decidedOn') as never,
  inOrder('decidedOn', 'collectedOn') as never,
  proven,
);

export const NewApplication = z
  .strictObject(facts)
  .superRefine(check as never)
  .meta({ id: 'NewApplication', description: 'A visa application at a post; each state with what proves it.' });
export const ChangeApplication = NewApplication.meta({
  id: 'ChangeApplication',
  description: 'All facts as they are to be: the next step, or the way back of one taken by mistake. Needs If-Match.',
});

export const Application = z
  .object({
    ...paperFields,
    recoversId: Id.nullable(),
    postId: Id.nullable(),
    postName: z.string(),
    passportId: Id.nullable(),
    invitationId: Id.nullable(),
    category: z.string(),
    entries: z.string(),
    wantedFromOn: CalendarDateOut.nullable(),
    wantedToOn: CalendarDateOut.nullable(),
    appointmentOn: CalendarDateOut.nullable(),
    appointmentTime: z.string().nullable(),
    appointmentPlace: z.string().nullable(),
    state: z.enum(APPLICATION_STATES),
    number: z.string().nullable(),
    lodgedOn: CalendarDateOut.nullable(),
    requestNote: z.string().nullable(),
    requestDueOn: CalendarDateOut.nullable(),
    decidedOn: CalendarDateOut.nullable(),
    decisionNote: z.string().nullable(),
    wrong: z.array(z.enum(WRONG_PARTS)),
    collectedOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
    plannedArrivalOn: CalendarDateOut.nullable().meta({ description: 'What a refusal puts in doubt.' }),
    nextStates: z.array(z.enum(APPLICATION_STATES)),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof Application>;
export const Applications = z.object({ items: z.array(Application) }).meta({ id: 'Applications' });
