import { isTimeZone, REMINDER_FORMS } from '@sapar/domain';
import { z } from 'zod';
import { MomentOut } from './scalars.js';

const Digest = z
  .enum(['daily', 'weekly', 'none'], { error: 'invalid' })
  .meta({ description: 'Each working day, each Monday, or none.', examples: ['daily'] });
/** Between early morning and late evening: a list is read, not woken by. */
const SendAt = z
  .string({ error: 'required' })
  .regex(/^(0[5-9]|1\d|2[01]):[0-5]\d$/, { error: 'not-a-time' })
  .meta({ description: "From 05:00 to 21:59 on the reader's own clock.", examples: ['08:00'] });
const Zone = z
  .string()
  .max(64, { error: 'too-long' })
  .refine(isTimeZone, { error: 'not-a-zone' })
  .nullable()
  .meta({ description: "IANA name; null for the company's.", examples: ['Asia/Almaty'] });
const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'unknown-country' })
  .nullable()
  .meta({ description: "Whose days off count; null for the company's country.", examples: ['KZ'] });
const Form = z.enum(REMINDER_FORMS, { error: 'invalid' }).nullable().meta({
  description: 'Reminders that can wait: each alone, in the digest, or (null) as the company says for each kind.',
});

const choice = {
  digest: Digest,
  daysOff: z.boolean({ error: 'required' }).meta({ description: 'One list before each run of days off.' }),
  ...{ form: Form, sendAt: SendAt, zone: Zone, country: Country },
};

export const ChangeOwnMails = z
  .strictObject(choice)
  .meta({ id: 'ChangeOwnMails', description: 'Which lists the person wants, and when.' });
export type ChangeOwnMails = z.infer<typeof ChangeOwnMails>;

export const OwnMails = z
  .object({
    ...choice,
    version: z
      .number()
      .int()
      .meta({ description: '0 while nothing was chosen.', examples: [0] }),
    isDefault: z.boolean().meta({ description: 'What the role brings, until the person chooses.' }),
    companyZone: z.string().meta({ examples: ['Asia/Almaty'] }),
    companyCountry: z.string().meta({ examples: ['KZ'] }),
    nextDigestAt: MomentOut.nullable(),
    nextDaysOffAt: MomentOut.nullable(),
  })
  .meta({ id: 'OwnMails', description: 'Lists by mail, as this person gets them.' });
export type OwnMails = z.infer<typeof OwnMails>;
