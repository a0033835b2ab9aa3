import { isTimeZone, PERSON_FIELDS } from '@sapar/domain';
import { z } from 'zod';
import { INVITE_STATES, SHORTEST_PASSWORD } from './people.js';
import { ROLES } from './permissions.js';
import { CountryCode, Id, Language, MomentOut, VersionOut, lineOf } from './scalars.js';

const Kind = z.enum(['host', 'supplier']);

export const NewCompanyInvite = z
  .strictObject({
    email: z
      .string({ error: 'required' })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' }))
      .meta({ examples: ['hr@kessel-robotik.example'] }),
    language: Language,
  })
  .meta({ id: 'NewCompanyInvite', description: 'Asks the other company of a mission to join: one mail with a link.' });
export type NewCompanyInvite = z.infer<typeof NewCompanyInvite>;

export const CompanyInvite = z
  .object({
    id: Id,
    companyId: Id,
    email: z.string(),
    language: Language,
    state: z.enum(INVITE_STATES),
    sentAt: MomentOut.nullable(),
    openedAt: MomentOut.nullable(),
    expiresAt: MomentOut,
    lastError: z.string().nullable(),
    version: VersionOut,
  })
  .meta({ id: 'CompanyInvite' });
export type CompanyInvite = z.infer<typeof CompanyInvite>;
export const CompanyInvites = z.object({ items: z.array(CompanyInvite) }).meta({
  id: 'CompanyInvites',
  description: "The open invitation of the mission's other company; empty when nobody is asked.",
});
export type CompanyInvites = z.infer<typeof CompanyInvites>;

export const CompanyInvitePage = z
  .object({
    inviterName: z.string(),
    invitedBy: z.string(),
    companyName: z.string().meta({ description: 'How the inviting company named the invited one.' }),
    country: z.string(),
    timeZone: z.string(),
    kind: Kind.meta({ description: 'Which side of the mission is asked.' }),
    missionTitle: z.string().nullable(),
    missionReference: z.string().nullable(),
    missionId: Id.nullable(),
    email: z.string(),
    hasAccount: z.boolean().meta({ description: 'Whether somebody signs in with this address already.' }),
    language: Language,
    expiresAt: MomentOut,
    isDemo: z.boolean(),
    state: z.enum(['open', 'accepted', 'ended']),
  })
  .meta({ id: 'CompanyInvitePage', description: 'The page behind the link, without an account.' });
export type CompanyInvitePage = z.infer<typeof CompanyInvitePage>;

const companyFields = {
  companyName: lineOf(200).meta({ examples: ['Kessel Robotik GmbH'] }),
  companyNameCyrillic: lineOf(200).optional(),
  country: CountryCode,
  timeZone: z.string().max(60, { error: 'too-long' }).refine(isTimeZone, { error: 'not-a-zone' }),
};

export const JoinAsNewCompany = z
  .strictObject({
    ...companyFields,
    name: lineOf(120),
    password: z
      .string({ error: 'required' })
      .min(SHORTEST_PASSWORD, { error: 'too-short' })
      .max(256, { error: 'too-long' }),
  })
  .meta({ id: 'JoinAsNewCompany', description: 'The company and the account of its owner; the link is used up.' });
export type JoinAsNewCompany = z.infer<typeof JoinAsNewCompany>;

export const JoinAsMember = z
  .discriminatedUnion('as', [
    z.strictObject({ as: z.literal('own-company'), token: z.string().min(1).max(100) }),
    z.strictObject({ as: z.literal('new-company'), token: z.string().min(1).max(100), ...companyFields }),
  ])
  .meta({
    id: 'JoinAsMember',
    description: 'Whoever is signed in joins with the company of the session, or with one that begins now.',
  });
export type JoinAsMember = z.infer<typeof JoinAsMember>;

export const OwnCompanies = z
  .object({
    items: z.array(z.object({ id: Id, name: z.string(), kind: Kind, role: z.enum(ROLES), isCurrent: z.boolean() })),
  })
  .meta({ id: 'OwnCompanies', description: 'The companies that the person signed in works for.' });
export type OwnCompanies = z.infer<typeof OwnCompanies>;

export const ChooseCompany = z
  .strictObject({ tenantId: Id })
  .meta({ id: 'ChooseCompany', description: 'Goes on in another of the own companies.' });
export type ChooseCompany = z.infer<typeof ChooseCompany>;

const PersonFieldName = z.enum(PERSON_FIELDS);

export const PersonTakeover = z
  .object({
    technicianId: Id,
    displayName: z.string(),
    enteredByName: z.string().meta({ description: 'The host that has entered this person.' }),
    matchedId: Id.nullable().meta({ description: 'The same person in the own list, where there is one.' }),
    missions: z.array(z.string()),
    differences: z
      .array(z.object({ field: PersonFieldName, theirs: z.string().nullable(), ours: z.string().nullable() }))
      .meta({ description: "Field by field: the host's value and the own one; passport numbers masked." }),
    version: VersionOut,
  })
  .meta({ id: 'PersonTakeover' });
export type PersonTakeover = z.infer<typeof PersonTakeover>;
export const PersonTakeovers = z.object({ items: z.array(PersonTakeover) }).meta({
  id: 'PersonTakeovers',
  description: 'People whom a host has entered and the supplier has not taken over yet.',
});
export type PersonTakeovers = z.infer<typeof PersonTakeovers>;

export const TakeOverPerson = z
  .strictObject({
    choices: z
      .partialRecord(PersonFieldName, z.enum(['theirs', 'ours']))
      .default({})
      .meta({
        description: 'What to keep, by field; left out, the own value, and the other where the own is missing.',
        examples: [{ phone: 'theirs' }],
      }),
  })
  .meta({ id: 'TakeOverPerson', description: 'From then on the person is the supplier’s; needs If-Match.' });
export type TakeOverPerson = z.infer<typeof TakeOverPerson>;
