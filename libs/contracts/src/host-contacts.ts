import { z } from 'zod';
import { DEADLINE_KINDS, DEADLINE_STATES, FilingProgress } from './deadlines.js';
import { FILERS } from './notifications.js';
import { CalendarDateOut, Id, Language, MomentOut, VersionOut, lineOf } from './scalars.js';

const fields = {
  name: lineOf(120).meta({ examples: ['Gulnara Akhmetova'] }),
  email: z
    .string({ error: 'required' })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' }))
    .meta({ examples: ['gulnara@host.example'] }),
  language: Language,
  phone: lineOf(40).optional(),
};

export const NewHostContact = z
  .strictObject({
    ...fields,
    caseId: Id.optional().meta({ description: 'Of this mission; the contact is then for this case alone.' }),
  })
  .meta({
    id: 'NewHostContact',
    description:
      'Somebody at a host that has not joined: gets its deadlines by mail and records what was filed. The first has the duty, the next ones are the steps of the ladder.',
  });
export type NewHostContact = z.infer<typeof NewHostContact>;

export const ChangeHostContact = z.strictObject(fields).meta({ id: 'ChangeHostContact' });
export type ChangeHostContact = z.infer<typeof ChangeHostContact>;

export const MAIL_STATES = ['waiting', 'sent', 'undeliverable', 'unknown', 'cancelled'] as const;

export const HostContact = z
  .object({
    id: Id,
    missionId: Id,
    caseId: Id.nullable(),
    caseName: z.string().nullable().meta({ description: 'Whose case, where it is for one alone.' }),
    name: z.string(),
    email: z.string(),
    language: Language,
    phone: z.string().nullable(),
    endedAt: MomentOut.nullable(),
    endReason: z.enum(['removed', 'host-joined', 'erased']).nullable(),
    lastMail: z
      .object({ state: z.enum(MAIL_STATES), at: MomentOut })
      .nullable()
      .meta({ description: 'What became of the newest mail.' }),
    version: VersionOut,
  })
  .meta({ id: 'HostContact' });
export type HostContact = z.infer<typeof HostContact>;
export const HostContacts = z
  .object({ items: z.array(HostContact) })
  .meta({ id: 'HostContacts', description: 'In the order of their duty; whoever is no contact any more comes last.' });
export type HostContacts = z.infer<typeof HostContacts>;

export const HostContactMails = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        state: z.enum(MAIL_STATES),
        dueAt: MomentOut,
        acceptedAt: MomentOut.nullable(),
        lastError: z.string().nullable(),
        about: z.array(
          z.object({
            caseId: Id,
            technicianName: z.string(),
            kind: z.enum(DEADLINE_KINDS),
            subject: z.string().nullable(),
            dueOn: CalendarDateOut.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'HostContactMails', description: 'The newest fifty mails to one contact, and what became of them.' });
export type HostContactMails = z.infer<typeof HostContactMails>;

export const ContactPage = z
  .object({
    madeFor: z.string(),
    namedBy: z.string().meta({ description: 'The company that has named this contact.' }),
    language: Language,
    kind: z.enum(DEADLINE_KINDS),
    subject: z.string().nullable(),
    technicianName: z.string(),
    missionReference: z.string(),
    siteName: z.string(),
    migrationUnit: z.string().nullable(),
    hostName: z.string(),
    eventOn: CalendarDateOut,
    dueOn: CalendarDateOut.nullable(),
    officeCutoffAt: MomentOut.nullable(),
    today: CalendarDateOut,
    state: z.enum(DEADLINE_STATES),
    endedAt: MomentOut.nullable(),
    endedByName: z.string().nullable(),
    hasJoined: z.boolean().meta({ description: 'The host works here itself: its own people have this now.' }),
    mayFile: z.boolean(),
    progress: FilingProgress.nullable(),
    filings: z.array(
      z.object({
        kind: z.enum(['submitted', 'confirmed', 'said-filed', 'try-failed']),
        filedBy: z.enum(FILERS).nullable(),
        filedOn: CalendarDateOut.nullable(),
        number: z.string().nullable(),
        hasDocument: z.boolean(),
        recordedAt: MomentOut,
        recordedByName: z.string().nullable(),
      }),
    ),
  })
  .meta({
    id: 'ContactPage',
    description: 'The page that a mail to a contact opens, without an account: GET shows, only POST acts.',
  });
export type ContactPage = z.infer<typeof ContactPage>;
