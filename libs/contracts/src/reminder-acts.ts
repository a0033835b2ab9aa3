import { z } from 'zod';
import { DEADLINE_KINDS, DEADLINE_STATES } from './deadlines.js';
import { CalendarDateOut, Id, Language, MomentOut, lineOf } from './scalars.js';

export const REMINDER_ACTS = ['have-it', 'snoozed', 'handed-over', 'not-ours'] as const;

const saidBy = lineOf(120)
  .optional()
  .meta({
    description: 'Who presses the button, when it is not the person for whom the link was made.',
    examples: ['Assel Nurlanova'],
  });
const Moment = z.iso
  .datetime({ offset: true, error: 'not-a-time' })
  .meta({ description: 'A moment, ISO 8601.', examples: ['2026-03-26T05:00:00Z'] });

export const ActOnReminder = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('have-it'), saidBy }),
    z.strictObject({ kind: z.literal('snooze'), until: Moment, saidBy }),
    z.strictObject({ kind: z.literal('hand-over'), toUserId: Id, saidBy }),
    z.strictObject({ kind: z.literal('not-ours'), reason: lineOf(500), saidBy }),
    z.strictObject({ kind: z.literal('take-back') }),
  ])
  .meta({
    id: 'ActOnReminder',
    description:
      'I have it: repeats and the climb stop, the last day stays. Snooze: at most a day in the last week, never past the last day. Hand over: somebody else has the case. Not ours: goes to the lead with the reason.',
  });
export type ActOnReminder = z.infer<typeof ActOnReminder>;

const act = z.object({
  kind: z.enum(REMINDER_ACTS),
  byName: z.string(),
  saidBy: z.string().nullable(),
  at: MomentOut,
  untilAt: MomentOut.nullable(),
  toName: z.string().nullable(),
  isMine: z.boolean(),
});

const answerable = {
  deadlineId: Id,
  caseId: Id,
  act: act.nullable().meta({ description: 'What was said last and not taken back.' }),
  colleagues: z
    .array(z.object({ userId: Id, name: z.string(), isDeputy: z.boolean() }))
    .meta({ description: 'Who can be handed it; whoever stands in comes first.' }),
  snoozes: z
    .array(z.object({ hours: z.number().int(), untilAt: MomentOut }))
    .meta({ description: 'Moments to put it off to; none: not any more.' }),
};

export const ReminderAnswers = z
  .object(answerable)
  .meta({ id: 'ReminderAnswers', description: 'What can be answered to the reminders of one deadline.' });
export type ReminderAnswers = z.infer<typeof ReminderAnswers>;

/** The page that a reminder's button opens, without an account: GET shows, only POST acts. */
export const ReminderPage = z
  .object({
    ...answerable,
    madeFor: z.string(),
    language: Language,
    kind: z.enum(DEADLINE_KINDS),
    subject: z.string().nullable(),
    technicianName: z.string(),
    missionReference: z.string(),
    siteName: z.string(),
    hostName: z.string(),
    eventOn: CalendarDateOut,
    dueOn: CalendarDateOut.nullable(),
    officeCutoffAt: MomentOut.nullable(),
    today: CalendarDateOut,
    doerName: z.string().nullable(),
    doerPhone: z.string().nullable(),
    writtenTo: z.array(z.object({ name: z.string(), at: MomentOut })),
    state: z.enum(DEADLINE_STATES),
    endedAt: MomentOut.nullable(),
    endedByName: z.string().nullable(),
  })
  .meta({ id: 'ReminderPage' });
export type ReminderPage = z.infer<typeof ReminderPage>;
