import { ADDED_ROLES, LADDER_ROLES, POLICY_KINDS, REMINDER_FORMS } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateText, Id, MomentOut } from './scalars.js';

export const PolicyKind = z
  .enum(POLICY_KINDS)
  .meta({ id: 'PolicyKind', description: 'Kind of deadline that a policy is about.', examples: ['last-lawful-day'] });
export type PolicyKind = z.infer<typeof PolicyKind>;

const count = (max: number) =>
  z
    .number({ error: 'not-a-number' })
    .int({ error: 'not-a-number' })
    .min(0, { error: 'too-small' })
    .max(max, { error: 'too-large' });
const days = (min: number, max: number) =>
  z.array(count(max).min(min, { error: 'too-small' })).max(20, { error: 'too-many' });
const Clock = z
  .string({ error: 'required' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' })
  .meta({ examples: ['08:00'] });

export const ReminderSettings = z
  .strictObject({
    daysBefore: days(1, 366).meta({ description: 'Calendar days before the last day.', examples: [[30, 14, 7, 1]] }),
    lastDayHours: z
      .array(z.number({ error: 'not-a-number' }).min(0.5, { error: 'too-small' }).max(12, { error: 'too-large' }))
      .max(6, { error: 'too-many' })
      .meta({ description: 'Of the arrival notification: hours before the office closes.', examples: [[8, 4]] }),
    daysAfter: days(1, 60).meta({ description: 'Working days after the last day.', examples: [[1, 2, 3]] }),
    weeksAfter: count(12).meta({ description: 'Then so many Mondays, to the highest role.' }),
    cap: count(60).meta({ description: 'No day after may lie later than so many working days.', examples: [10] }),
    alsoTo: z
      .array(z.enum(ADDED_ROLES, { error: 'not-a-role' }))
      .max(ADDED_ROLES.length, { error: 'too-many' })
      .meta({ description: 'Who is written to beside the doer, by role in the case.' }),
    ladder: z
      .array(
        z.strictObject({
          role: z.enum(LADDER_ROLES, { error: 'not-a-role' }),
          hoursBeforeClose: z
            .number({ error: 'not-a-number' })
            .min(0, { error: 'too-small' })
            .max(12, { error: 'too-large' }),
        }),
      )
      .max(LADDER_ROLES.length, { error: 'too-many' })
      .meta({ description: 'Whom silence climbs to on the last day.' }),
    window: z.strictObject({
      from: Clock,
      to: Clock,
      zone: z
        .string()
        .max(64, { error: 'too-long' })
        .nullable()
        .meta({ description: "IANA name; null for the recipient's own zone.", examples: ['Asia/Almaty'] }),
    }),
    form: z
      .enum(REMINDER_FORMS, { error: 'invalid' })
      .default('single')
      .meta({ description: 'What can wait: each in a mail of its own, or in the digest of the day.' }),
  })
  .meta({ id: 'ReminderSettings', description: 'When a company is reminded of one kind of deadline, and who.' });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const ChangeReminderPolicy = z
  .strictObject({
    settings: ReminderSettings.nullable().meta({ description: 'Null goes back to the default.' }),
    appliesTo: z.enum(['new', 'open'], { error: 'required' }).meta({
      description:
        'Whether the change is for deadlines that come from now on, or for those already open as well. Asked, never assumed.',
    }),
  })
  .meta({ id: 'ChangeReminderPolicy', description: 'Needs If-Match.' });
export type ChangeReminderPolicy = z.infer<typeof ChangeReminderPolicy>;

export const ChangeDeadlineReminders = z
  .strictObject({
    settings: ReminderSettings.nullable().meta({ description: "Null goes back to the company's policy." }),
  })
  .meta({ id: 'ChangeDeadlineReminders', description: 'An exception for one deadline; needs If-Match.' });
export type ChangeDeadlineReminders = z.infer<typeof ChangeDeadlineReminders>;

const held = {
  kind: PolicyKind,
  settings: ReminderSettings,
  version: z
    .number()
    .int()
    .meta({ description: '0 while nothing has been chosen.', examples: [0] }),
  changedByName: z.string().nullable(),
  changedAt: MomentOut.nullable(),
};

export const HeldReminderPolicy = z
  .object({
    ...held,
    isDefault: z.boolean(),
    openDeadlines: z
      .number()
      .int()
      .meta({ description: 'Open deadlines of this kind, which a change may or may not concern.' }),
  })
  .meta({ id: 'HeldReminderPolicy' });
export type HeldReminderPolicy = z.infer<typeof HeldReminderPolicy>;
export const ReminderPolicies = z.object({ items: z.array(HeldReminderPolicy) }).meta({ id: 'ReminderPolicies' });
export type ReminderPolicies = z.infer<typeof ReminderPolicies>;

export const DeadlineReminders = z
  .object({
    ...held,
    deadlineId: Id,
    isException: z.boolean().meta({ description: "False while the company's policy holds." }),
  })
  .meta({ id: 'DeadlineReminders', description: 'By which policy one deadline is reminded of.' });
export type DeadlineReminders = z.infer<typeof DeadlineReminders>;

export const TryReminderPolicy = z
  .strictObject({
    settings: ReminderSettings,
    lastOn: CalendarDateText.meta({ description: 'An imagined last day.' }),
  })
  .meta({ id: 'TryReminderPolicy' });
export type TryReminderPolicy = z.infer<typeof TryReminderPolicy>;

export const TriedReminders = z
  .object({
    items: z.array(
      z.object({
        at: MomentOut,
        threshold: z.string().meta({ examples: ['days-before'] }),
        roles: z.array(z.string()).meta({ examples: [['doer']] }),
        isCritical: z.boolean().meta({ description: 'Cannot be muted, only handed over.' }),
      }),
    ),
  })
  .meta({ id: 'TriedReminders', description: 'What a policy would send for a deadline with this last day.' });
export type TriedReminders = z.infer<typeof TriedReminders>;

export const Following = z
  .object({ isFollowing: z.boolean(), followers: z.array(z.object({ userId: Id, name: z.string() })) })
  .meta({ id: 'Following', description: 'Who of the own company follows a case.' });
export type Following = z.infer<typeof Following>;
