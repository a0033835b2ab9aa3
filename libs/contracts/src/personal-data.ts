import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, VersionOut, lineOf } from './scalars.js';

export const RetentionKind = z
  .enum(['papers', 'mail', 'identity', 'dates'])
  .meta({ id: 'RetentionKind', description: 'Papers and images, mail copies, identity data, dates and receipts.' });

export const RecordConsent = z
  .strictObject({
    purpose: z.enum(['visit', 'sharing']).meta({
      description: 'The visit with what it needs, or sharing with a further company.',
      examples: ['visit'],
    }),
    textVersion: lineOf(40).meta({ description: 'Which text the person agreed to.', examples: ['2026-03'] }),
    way: z.enum(['signed-paper', 'mail', 'link']).meta({ examples: ['signed-paper'] }),
    givenOn: CalendarDateText,
  })
  .meta({ id: 'RecordConsent' });
export type RecordConsent = z.infer<typeof RecordConsent>;

export const WithdrawConsent = z.strictObject({ withdrawnOn: CalendarDateText }).meta({ id: 'WithdrawConsent' });
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;

export const Consent = z
  .object({
    id: Id,
    purpose: z.enum(['visit', 'sharing']),
    textVersion: z.string(),
    way: z.enum(['signed-paper', 'mail', 'link']),
    givenOn: CalendarDateOut,
    withdrawnOn: CalendarDateOut.nullable(),
    version: VersionOut,
  })
  .meta({ id: 'Consent', description: 'What a person agreed to, in which words, how and when.' });
export type Consent = z.infer<typeof Consent>;

const Outcome = z
  .object({
    kind: z.enum([...RetentionKind.options, 'journal']),
    outcome: z.enum(['removed', 'stays']),
    until: CalendarDateOut.nullable(),
    why: z.enum(['case-open', 'claims', 'no-period', 'no-name']).nullable(),
  })
  .meta({ id: 'ErasureOutcome', description: 'What a deletion does to one kind of data, told before it happens.' });

export const RetentionOfCase = z
  .object({
    kind: RetentionKind,
    months: z.number().int().nullable().meta({ description: 'Null while no period is signed.' }),
    lastDayOn: CalendarDateOut.nullable().meta({
      description: 'From here the period runs; null while another visit of the person runs or is planned.',
    }),
    deleteOn: CalendarDateOut.nullable(),
    isCertain: z.boolean().meta({
      description: 'For the company whose person it is. For the other it is the earliest day: a later visit moves it.',
    }),
    signedByName: z.string().nullable().meta({ description: 'Company that signed the period.' }),
    signedAt: MomentOut.nullable(),
  })
  .meta({ id: 'RetentionOfCase', description: 'Until when one kind of data of a visit is kept, and why.' });
export type RetentionOfCase = z.infer<typeof RetentionOfCase>;

export const PersonalData = z
  .object({
    displayName: z.string(),
    erasedAt: MomentOut.nullable(),
    canErase: z.boolean().meta({ description: 'False while a visit runs, and for who has been erased.' }),
    passportExpiresOn: CalendarDateOut.nullable().meta({ description: 'First clock: when it stops being valid.' }),
    nextDeadlineOn: CalendarDateOut.nullable().meta({ description: 'Second clock: when somebody must act.' }),
    lastDayOn: CalendarDateOut.nullable().meta({ description: 'From here retention runs; null while a visit runs.' }),
    retention: z
      .array(
        z.object({
          kind: RetentionKind,
          months: z.number().int().nullable().meta({ description: 'Null while no period is signed.' }),
          deleteOn: CalendarDateOut.nullable(),
        }),
      )
      .meta({ description: 'Third clock: when it must be deleted.' }),
    consents: z.array(Consent),
    plan: z.array(Outcome),
    version: VersionOut,
  })
  .meta({ id: 'PersonalData', description: 'Consent, the three clocks, and what a deletion would do.' });
export type PersonalData = z.infer<typeof PersonalData>;

export const ErasePerson = z
  .strictObject({
    typedName: lineOf(200).meta({
      description: 'The name as shown, typed: this cannot be undone.',
      examples: ['LI Wei'],
    }),
    reason: z
      .enum(['asked-by-person', 'entered-by-mistake', 'purpose-achieved'])
      .meta({ examples: ['asked-by-person'] }),
  })
  .meta({ id: 'ErasePerson' });
export type ErasePerson = z.infer<typeof ErasePerson>;

export const SignRetention = z
  .strictObject({
    kind: RetentionKind,
    months: z
      .number()
      .int()
      .min(0)
      .max(240)
      .meta({ description: 'From the last day of the last case.', examples: [12] }),
    reason: lineOf(500).meta({ examples: ['A repeat is counted within a year'] }),
  })
  .meta({ id: 'SignRetention' });
export type SignRetention = z.infer<typeof SignRetention>;

const SignedPeriod = z.object({
  kind: RetentionKind,
  months: z.number().int(),
  reason: z.string(),
  signedName: z.string(),
  signedAt: MomentOut,
});

export const RetentionPeriods = z
  .object({
    inForce: z
      .array(SignedPeriod)
      .meta({ description: 'The newest signature of each kind; a kind without one is left out.' }),
    earlier: z.array(SignedPeriod),
  })
  .meta({ id: 'RetentionPeriods' });
export type RetentionPeriods = z.infer<typeof RetentionPeriods>;
