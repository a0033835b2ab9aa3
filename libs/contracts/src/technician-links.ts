import { z } from 'zod';
import { CrossingBy } from './cases.js';
import { DeadlineExplained } from './deadlines.js';
import { CalendarDateOut, Id, Language, MomentOut, VersionOut } from './scalars.js';
import { Basis } from './stays.js';

export const TechnicianLink = z
  .object({
    id: Id,
    state: z
      .enum(['waiting', 'sent', 'undeliverable', 'used', 'ended', 'revoked'])
      .meta({ description: 'Waiting for its mail, sent, not delivered, opened with a code, over, or taken back.' }),
    madeByName: z.string().nullable().meta({ description: 'A colleague, or the other company.' }),
    createdAt: MomentOut,
    sentAt: MomentOut.nullable(),
    lastUsedAt: MomentOut.nullable(),
    expiresAt: MomentOut,
    revokedAt: MomentOut.nullable(),
    revokedByName: z.string().nullable(),
    version: VersionOut,
  })
  .meta({
    id: 'TechnicianLink',
    description: 'By it and a code the technician opens the own case, without an account.',
  });
export type TechnicianLink = z.infer<typeof TechnicianLink>;

export const TechnicianLinks = z
  .object({
    items: z.array(TechnicianLink).meta({ description: 'The newest first; one at most still works.' }),
    sendsTo: z
      .string()
      .nullable()
      .meta({
        description: "The technician's own address, masked; null while none is entered.",
        examples: ['d…@kessel-robotik.example'],
      }),
    language: Language.meta({ description: 'Language of the mails.' }),
    isCaseOver: z.boolean(),
  })
  .meta({ id: 'TechnicianLinks' });
export type TechnicianLinks = z.infer<typeof TechnicianLinks>;

export const TechnicianLinkPage = z
  .object({
    hostName: z.string(),
    emailMasked: z
      .string()
      .nullable()
      .meta({ description: 'Where a code would go.', examples: ['d…@kessel-robotik.example'] }),
    language: Language,
    isDemo: z.boolean(),
    state: z.enum(['open', 'ended']),
  })
  .meta({ id: 'TechnicianLinkPage', description: 'What the link shows before a code.' });
export type TechnicianLinkPage = z.infer<typeof TechnicianLinkPage>;

export const OpenTechnicianVisit = z
  .strictObject({
    code: z
      .string({ error: 'required' })
      .max(20, { error: 'too-long' })
      .transform((code) => code.replace(/\s/g, ''))
      .pipe(z.string().regex(/^\d{6}$/, { error: 'wrong-mailed-code' }))
      .meta({ examples: ['482913'] }),
  })
  .meta({ id: 'OpenTechnicianVisit', description: 'The six figures of the mail; they work once, for ten minutes.' });
export type OpenTechnicianVisit = z.infer<typeof OpenTechnicianVisit>;

const text = z.string().nullable();
const on = CalendarDateOut.nullable();
const OwnPlan = z.object({
  ...{ title: z.string(), reference: z.string(), fromOn: CalendarDateOut, toOn: CalendarDateOut },
  ...{ arrivalOn: on, exitOn: on, borderPoint: text, entryBy: CrossingBy.nullable() },
});
const OwnVisa = z.object({
  ...{ basis: Basis, category: text, entries: text, stayDays: z.number().int().nullable(), fromOn: on, toOn: on },
});
const OwnPerson = z.object({
  ...{ surname: z.string(), givenNames: text, nativeName: text, citizenship: z.string(), bornOn: on },
  ...{ position: text, email: text, phone: text, language: Language },
});

const OwnDate = DeadlineExplained.pick({
  ...{ kind: true, subject: true, state: true, isProvisional: true, eventOn: true, dueOn: true, officeCutoffAt: true },
  ...{ missingYear: true, freshness: true, steps: true, rule: true, calendarVersion: true, confidence: true },
  ...{ detail: true, convention: true, atHostOn: true },
}).meta({ id: 'OwnDate', description: "The answer to 'why this date?' for the person whose date it is." });
export type OwnDate = z.infer<typeof OwnDate>;

export const TechnicianVisit = z
  .object({
    host: z.object({ name: z.string(), nameCyrillic: text, address: text, addressCyrillic: text }),
    supplierName: z.string(),
    contact: z.object({ name: z.string(), phone: text, email: z.string() }).nullable(),
    place: z.object({
      name: z.string(),
      address: z.string(),
      addressCyrillic: text,
      description: text,
      coordinates: text,
    }),
    plan: OwnPlan,
    stay: z.object({ enteredOn: CalendarDateOut, leftOn: on, address: z.string() }).nullable(),
    visa: OwnVisa,
    lastDay: z.object({ dueOn: on, subject: text, why: OwnDate }).nullable().meta({
      description: 'Last lawful day in the country; without a day it cannot be computed and a person decides.',
    }),
    papers: z.array(z.object({ kind: z.string(), title: z.string(), endsOn: CalendarDateOut })),
    asked: z
      .array(z.object({ kind: z.string(), subject: text, dueOn: on, why: OwnDate }))
      .meta({ description: 'What only the technician can do or tell, with its last day.' }),
    person: OwnPerson,
    passport: z.object({ masked: z.string(), expiresOn: on }).nullable(),
    today: CalendarDateOut.meta({ description: 'Today in Kazakhstan.' }),
    isDemo: z.boolean(),
  })
  .meta({ id: 'TechnicianVisit', description: 'The own case of a technician, and nothing of another person.' });
export type TechnicianVisit = z.infer<typeof TechnicianVisit>;
