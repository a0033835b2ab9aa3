import { z } from 'zod';
import { CHANNELS, Channel } from './notifications.js';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, VersionOut, lineOf } from './scalars.js';

export const AUTHORITIES = ['office', 'attorney'] as const;
export const Authority = z
  .enum(AUTHORITIES)
  .meta({ id: 'Authority', description: 'By office, as a director, or by a power of attorney.' });

export const NewSignatory = z
  .strictObject({
    name: lineOf(120).meta({ description: 'In Latin letters.', examples: ['Aliya Serikova'] }),
    nameCyrillic: lineOf(120)
      .optional()
      .meta({ examples: ['Әлия Серікова'] }),
    position: lineOf(120)
      .optional()
      .meta({ examples: ['HR manager'] }),
    portals: z
      .array(Channel)
      .min(1, { error: 'required' })
      .max(CHANNELS.length, { error: 'too-long' })
      .refine((portals) => new Set(portals).size === portals.length, { error: 'twice' })
      .meta({ description: 'Where this person can sign; `paper` is the counter, which asks for no key.' }),
    keyUntil: CalendarDateText.optional().meta({ description: 'Last day of the signature key; left out: no key.' }),
    authority: Authority,
    authorityUntil: CalendarDateText.optional().meta({
      description: 'Last day of the power of attorney; needed with `attorney`, left out with `office`.',
    }),
    memberUserId: Id.optional().meta({ description: 'The member of the company who this person is, if any.' }),
  })
  .superRefine(({ authority, authorityUntil }, context) => {
    if (authority === 'attorney' && authorityUntil === undefined)
      context.addIssue({ code: 'custom', path: ['authorityUntil'], message: 'required' });
    if (authority === 'office' && authorityUntil !== undefined)
      context.addIssue({ code: 'custom', path: ['authorityUntil'], message: 'not-allowed' });
  })
  .meta({ id: 'NewSignatory', description: 'A person who signs for the company. Only days are kept, never a key.' });
export type NewSignatory = z.infer<typeof NewSignatory>;

export const ChangeSignatory = NewSignatory.meta({
  id: 'ChangeSignatory',
  description: 'All facts of the signatory as they are to be; needs If-Match.',
});
export type ChangeSignatory = z.infer<typeof ChangeSignatory>;

export const Signatory = z
  .object({
    id: Id,
    name: z.string(),
    nameCyrillic: z.string().nullable(),
    position: z.string().nullable(),
    portals: z.array(Channel),
    keyUntil: CalendarDateOut.nullable(),
    authority: Authority,
    authorityUntil: CalendarDateOut.nullable(),
    memberUserId: Id.nullable(),
    memberName: z.string().nullable(),
    runsOutOn: CalendarDateOut.nullable().meta({ description: 'What ends first, key or power of attorney.' }),
    retiredAt: MomentOut.nullable(),
    version: VersionOut,
  })
  .meta({ id: 'Signatory' });
export type Signatory = z.infer<typeof Signatory>;

export const Signatories = z
  .object({ items: z.array(Signatory), today: CalendarDateOut.meta({ description: "The day in the company's zone." }) })
  .meta({ id: 'Signatories', description: 'What runs out first comes first; who no longer signs comes last.' });
export type Signatories = z.infer<typeof Signatories>;

export const SIGNING_REASONS = [
  'not-a-signatory',
  'retired',
  'not-this-portal',
  'no-key',
  'key-ended',
  'attorney-ended',
] as const;
const signer = {
  name: z.string(),
  nameCyrillic: z.string().nullable(),
  position: z.string().nullable(),
  duty: z
    .enum(['doer', 'deputy'])
    .nullable()
    .meta({ description: 'Set for who has the duty to file this case, or stands in.' }),
};

export const Signers = z
  .object({
    channel: Channel,
    today: CalendarDateOut.meta({ description: "The day in the host's zone." }),
    canSign: z.array(z.object({ ...signer, signatoryId: Id, runsOutOn: CalendarDateOut.nullable() })),
    cannotSign: z.array(
      z.object({
        ...signer,
        signatoryId: Id.nullable(),
        reasons: z.array(z.object({ code: z.enum(SIGNING_REASONS), endedOn: CalendarDateOut.nullable() })),
      }),
    ),
  })
  .meta({
    id: 'Signers',
    description:
      'Who can sign this notification today; a deputy without a valid key is not among them, and it says why.',
  });
export type Signers = z.infer<typeof Signers>;

export const SignersQuery = z.strictObject({ channel: Channel.default('vmp') });
export type SignersQuery = z.infer<typeof SignersQuery>;
