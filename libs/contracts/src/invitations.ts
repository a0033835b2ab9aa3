import { INVITATION_STATES, RENEWAL_LOSSES, RENEWAL_PARTS, TERM_FIELDS } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, VersionOut, lineOf, textOf } from './scalars.js';
import { VisaCategory } from './visas.js';

/** What an invitation asks for as a number is a number here; a visa keeps what is printed. */
export const Entries = z
  .union([z.int().min(1).max(99), z.literal('multiple')], { error: 'invalid' })
  .meta({ description: 'Number of entries, or any.', examples: ['multiple'] });

const terms = {
  category: VisaCategory,
  entries: Entries,
  validFromOn: CalendarDateText,
  validToOn: CalendarDateText,
  stayDays: z.int().min(1).max(366).optional().meta({ description: 'Days of stay that the paper names.' }),
};
const inOrder = ({ validFromOn, validToOn }: { validFromOn: string; validToOn: string }): boolean =>
  validFromOn <= validToOn;
const ORDER = { path: ['validToOn'], error: 'end-before-start' };

const asked = {
  caseIds: z.array(Id).min(1, { error: 'required' }).max(100).meta({ description: 'People of the mission, by case.' }),
  ...terms,
  note: textOf(500).optional(),
};

export const NewInvitation = z
  .strictObject(asked)
  .refine(inOrder, ORDER)
  .meta({ id: 'NewInvitation', description: 'One invitation for one or several people of a mission, as asked for.' });
export type NewInvitation = z.infer<typeof NewInvitation>;

export const ChangeInvitation = z.strictObject(asked).refine(inOrder, ORDER).meta({
  id: 'ChangeInvitation',
  description: 'All that is asked for, as it is to be. Only of a draft; needs If-Match.',
});
export type ChangeInvitation = z.infer<typeof ChangeInvitation>;

export const StepInvitation = z
  .discriminatedUnion('to', [
    z.strictObject({ to: z.literal('draft') }),
    z.strictObject({
      to: z.literal('filed'),
      filedOn: CalendarDateText.optional().meta({ description: 'Left out on the way back from a decision.' }),
      requestNumber: lineOf(60).optional(),
    }),
    z.strictObject({ to: z.literal('further-request'), note: textOf(1000).min(1, { error: 'required' }) }),
    z
      .strictObject({
        to: z.literal('granted'),
        decidedOn: CalendarDateText,
        resultNumber: z
          .string({ error: 'required' })
          .trim()
          .regex(/^\d{10}$/, { error: 'not-ten-digits' })
          .meta({ description: 'Ten digits of the agreed invitation.', examples: ['2603271234'] }),
        ...terms,
      })
      .refine(inOrder, ORDER),
    z.strictObject({
      to: z.literal('refused'),
      decidedOn: CalendarDateText,
      note: textOf(1000).min(1, { error: 'required' }),
    }),
    z.strictObject({ to: z.literal('withdrawn'), note: textOf(1000).optional() }),
  ])
  .meta({
    id: 'StepInvitation',
    description: 'The next step of an invitation, or the way back of one taken by mistake.',
  });
export type StepInvitation = z.infer<typeof StepInvitation>;

const PutRight = z
  .array(z.enum(RENEWAL_PARTS, { error: 'invalid' }))
  .min(1, { error: 'required' })
  .max(RENEWAL_PARTS.length)
  .meta({ description: 'What was wrong with the refused request and is put right.', examples: [['dates']] });

export const RenewInvitation = z
  .strictObject({
    ...asked,
    putRight: PutRight,
    areFeesLost: z
      .boolean()
      .default(true)
      .meta({ description: 'Marks what the own company paid for the refused request as lost.' }),
  })
  .refine(inOrder, ORDER)
  .meta({
    id: 'RenewInvitation',
    description: 'A new request after a refusal; the refused one stays as it is. Needs If-Match of the refused one.',
  });
export type RenewInvitation = z.infer<typeof RenewInvitation>;

const Fee = z.object({
  costId: Id,
  kind: z.string().meta({ examples: ['state-fee'] }),
  currency: z.string().meta({ examples: ['KZT'] }),
  amount: z.number().int().meta({ description: 'Minor units of the currency.' }),
  paidOn: CalendarDateOut,
  isLost: z.boolean(),
});

const TermsOut = z.object({
  category: z.string(),
  entries: z.union([z.number().int(), z.literal('multiple')]),
  validFromOn: CalendarDateOut,
  validToOn: CalendarDateOut,
  stayDays: z.number().int().nullable(),
});

export const Invitation = z
  .object({
    id: Id,
    missionId: Id,
    state: z.enum(INVITATION_STATES),
    people: z.array(z.object({ caseId: Id, name: z.string() })),
    asked: TermsOut,
    note: z.string().nullable(),
    requestNumber: z.string().nullable(),
    filedOn: CalendarDateOut.nullable(),
    decidedOn: CalendarDateOut.nullable(),
    resultNumber: z.string().nullable(),
    granted: TermsOut.nullable(),
    differs: z.array(z.enum(TERM_FIELDS)).meta({ description: 'What was granted otherwise than asked.' }),
    decisionNote: z.string().nullable(),
    nextSteps: z.array(z.enum(INVITATION_STATES)),
    renewsId: Id.nullable().meta({ description: 'The refused request that this one was made after.' }),
    renewedById: Id.nullable().meta({ description: 'The request that was made after this one was refused.' }),
    putRight: z.array(z.enum(RENEWAL_PARTS)),
    createdAt: MomentOut,
    version: VersionOut,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
export const InvitationList = z.object({ items: z.array(Invitation) }).meta({ id: 'InvitationList' });
export type InvitationList = z.infer<typeof InvitationList>;

export const RenewalOutlook = z
  .object({
    earliestOn: CalendarDateOut.nullable().meta({
      description: 'First day of entry for a request filed today; null where the law of today cannot count it.',
    }),
    fees: z.array(Fee).meta({ description: 'What the reader may see of what was paid for the refused request.' }),
    losses: z
      .array(
        z.object({
          kind: z.enum(RENEWAL_LOSSES),
          caseId: Id,
          name: z.string().meta({ description: 'The person.' }),
          title: z.string().nullable().meta({ description: 'The paper, where it has a title.' }),
          on: CalendarDateOut,
        }),
      )
      .meta({ description: 'Plans, tickets, appointments and papers that no longer hold; no law decides it.' }),
  })
  .meta({ id: 'RenewalOutlook', description: 'S19: what asking anew means before anybody asks.' });
export type RenewalOutlook = z.infer<typeof RenewalOutlook>;
