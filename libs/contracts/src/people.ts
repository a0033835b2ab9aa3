import { z } from 'zod';
import { ROLES } from './permissions.js';
import { CalendarDateOut, CalendarDateText, Id, Language, MomentOut, VersionOut, lineOf } from './scalars.js';

export const MemberRole = z
  .enum(ROLES)
  .meta({ id: 'MemberRole', description: 'What a member may do; only the owner changes it.' });

export const Member = z
  .object({
    id: Id,
    userId: Id,
    name: z.string(),
    email: z.string(),
    role: MemberRole,
    language: Language,
    deputyUserId: Id.nullable(),
    deputyName: z.string().nullable(),
    deputyFromOn: CalendarDateOut.nullable(),
    deputyToOn: CalendarDateOut.nullable(),
    endedAt: MomentOut.nullable().meta({ description: 'Set for who has left: no session, no mail.' }),
    version: VersionOut,
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;
export const Members = z.object({ items: z.array(Member) }).meta({ id: 'Members' });
export type Members = z.infer<typeof Members>;

export const ChangeRole = z
  .strictObject({ role: MemberRole })
  .meta({ id: 'ChangeRole', description: 'Needs If-Match.' });
export type ChangeRole = z.infer<typeof ChangeRole>;

export const ChangeDeputy = z
  .strictObject({
    deputyUserId: Id.nullable().meta({ description: 'Who stands in; null for nobody.' }),
    fromOn: CalendarDateText.optional().meta({ description: 'First day; left out: at once.' }),
    toOn: CalendarDateText.optional().meta({ description: 'Last day; left out: until it is changed.' }),
  })
  .superRefine(({ fromOn, toOn }, context) => {
    if (fromOn !== undefined && toOn !== undefined && toOn < fromOn)
      context.addIssue({ code: 'custom', path: ['toOn'], message: 'end-before-start' });
  })
  .meta({ id: 'ChangeDeputy', description: 'Who stands in for a member, and between which days; needs If-Match.' });
export type ChangeDeputy = z.infer<typeof ChangeDeputy>;

export const MemberDuties = z
  .object({
    cases: z.array(
      z.object({
        id: Id,
        technicianName: z.string(),
        missionReference: z.string(),
        dueOn: CalendarDateOut.nullable(),
      }),
    ),
    standsInFor: z.array(z.object({ userId: Id, name: z.string() })),
    signatories: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({
    id: 'MemberDuties',
    description: 'What is open with a member, to be given to somebody before the member leaves.',
  });
export type MemberDuties = z.infer<typeof MemberDuties>;

export const EndMembership = z
  .strictObject({ successorUserId: Id.optional().meta({ description: 'Who takes over the open cases.' }) })
  .meta({ id: 'EndMembership', description: 'Ends sessions and mails of the member at once; needs If-Match.' });
export type EndMembership = z.infer<typeof EndMembership>;

export const NewInvite = z
  .strictObject({
    email: z
      .string({ error: 'required' })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' }))
      .meta({ examples: ['marat@dala-industry.example'] }),
    role: MemberRole,
    language: Language,
  })
  .meta({ id: 'NewInvite', description: 'Asks a colleague to join: one mail with a link that works once.' });
export type NewInvite = z.infer<typeof NewInvite>;

export const INVITE_STATES = ['waiting', 'sent', 'opened', 'undeliverable', 'expired'] as const;
export const AccountInvite = z
  .object({
    id: Id,
    email: z.string(),
    role: MemberRole,
    language: Language,
    state: z.enum(INVITE_STATES).meta({
      description:
        'waiting: the mail has not left; sent: the server took it, the page is unopened; undeliverable: refused or bounced.',
    }),
    sentAt: MomentOut.nullable(),
    openedAt: MomentOut.nullable(),
    expiresAt: MomentOut,
    lastError: z.string().nullable(),
    version: VersionOut,
  })
  .meta({ id: 'AccountInvite' });
export type AccountInvite = z.infer<typeof AccountInvite>;
export const AccountInvites = z.object({ items: z.array(AccountInvite) }).meta({ id: 'AccountInvites' });
export type AccountInvites = z.infer<typeof AccountInvites>;

export const InvitePage = z
  .object({
    companyName: z.string(),
    invitedBy: z.string(),
    email: z.string(),
    role: MemberRole,
    language: Language,
    expiresAt: MomentOut,
    isDemo: z.boolean(),
    state: z.enum(['open', 'accepted', 'ended']),
  })
  .meta({ id: 'InvitePage', description: 'The page behind the link of an invitation, without an account.' });
export type InvitePage = z.infer<typeof InvitePage>;

export const SHORTEST_PASSWORD = 15;
export const AcceptInvite = z
  .strictObject({
    name: lineOf(120),
    password: z
      .string({ error: 'required' })
      .min(SHORTEST_PASSWORD, { error: 'too-short' })
      .max(256, { error: 'too-long' })
      .meta({
        description: 'Any characters, at least 15: length protects, rules on letters and digits do not (NIST 800-63B).',
      }),
  })
  .meta({ id: 'AcceptInvite', description: 'Joins the company; the link is used up.' });
export type AcceptInvite = z.infer<typeof AcceptInvite>;
