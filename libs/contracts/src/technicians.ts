import { z } from 'zod';
import {
  CalendarDateOut,
  CalendarDateText,
  CitizenshipCode,
  Id,
  Language,
  SearchedPageQuery,
  VersionOut,
  lineOf,
  pageOf,
} from './scalars.js';

const technicianFields = {
  surname: lineOf(80).meta({ description: 'As in the passport, Latin.', examples: ['MÜLLER-ŞAHİN'] }),
  givenNames: lineOf(80)
    .optional()
    .meta({ description: 'As in the passport, Latin; some passports have one name only.', examples: ['DENIZ'] }),
  nativeName: lineOf(120)
    .optional()
    .meta({ description: 'In the own script, never translated.', examples: ['李伟'] }),
  citizenship: CitizenshipCode,
  bornOn: CalendarDateText.optional(),
  email: z.email({ error: 'not-an-email' }).max(320).optional(),
  phone: lineOf(40).optional(),
  language: Language.default('en').meta({ description: 'Language of mails to this person.' }),
  position: lineOf(120)
    .optional()
    .meta({ examples: ['Commissioning engineer'] }),
  passportNumber: z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/g, '').toUpperCase())
    .refine((text) => /^[A-Z0-9<]{5,20}$/.test(text), { error: 'invalid' })
    .optional()
    .meta({ description: 'Kept sealed; answers carry a masked form only.', examples: ['C01X00T47'] }),
  passportExpiresOn: CalendarDateText.optional(),
};

export const NewTechnician = z
  .strictObject({
    ...technicianFields,
    supplierTenantId: Id.optional().meta({
      description: 'Needed when a host enters a person before the supplier has joined.',
    }),
  })
  .meta({ id: 'NewTechnician' });
export type NewTechnician = z.infer<typeof NewTechnician>;

export const ChangeTechnician = z
  .strictObject({
    ...technicianFields,
    passportNumber: technicianFields.passportNumber.meta({
      description: 'Left out, the present number stays: no answer ever carries it, so nobody can send it back.',
      examples: ['C01X00T47'],
    }),
    passportExpiresOn: technicianFields.passportExpiresOn.meta({
      description: 'A day, YYYY-MM-DD, of the number given or of the present one; left out, no expiry is known.',
      examples: ['2031-05-04'],
    }),
  })
  .meta({
    id: 'ChangeTechnician',
    description:
      'All facts of the person as they are to be, the passport number alone may be left out; needs If-Match.',
  });
export type ChangeTechnician = z.infer<typeof ChangeTechnician>;

export const LastVisit = z
  .object({
    missionReference: z.string(),
    missionTitle: z.string(),
    enteredOn: CalendarDateOut,
    leftOn: CalendarDateOut.nullable(),
    addressOfStay: z.string().nullable(),
  })
  .meta({ id: 'LastVisit', description: 'What the next visit reuses.' });
export type LastVisit = z.infer<typeof LastVisit>;

const PersonForms = z
  .object({
    sex: z.string().nullable(),
    nameOrder: z.string().nullable(),
    birthCountry: z.string().nullable(),
    birthPlaceMasked: z.string().nullable(),
    residenceCountry: z.string().nullable(),
    employer: z.string().nullable(),
    spokenLanguages: z.string().nullable(),
    iinMasked: z.string().nullable(),
    otherCitizenships: z.array(z.string()).meta({ description: 'Countries, those that have not ended.' }),
  })
  .meta({ id: 'PersonForms', description: 'What forms ask beside the passport, as a sheet of people carries it.' });

export const Technician = z
  .object({
    id: Id,
    displayName: z.string().meta({ examples: ['Deniz Müller-Şahin'] }),
    surname: z.string(),
    givenNames: z.string().nullable(),
    nativeName: z.string().nullable(),
    citizenship: z.string(),
    bornOn: CalendarDateOut.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: Language,
    position: z.string().nullable(),
    passportMasked: z
      .string()
      .nullable()
      .meta({ examples: ['••••••T47'] }),
    passportExpiresOn: CalendarDateOut.nullable(),
    supplierTenantId: Id,
    supplierName: z.string(),
    lastVisits: z
      .array(LastVisit)
      .meta({ description: 'Up to ten visits on missions that the reader may see, newest first.' }),
    reused: z.array(z.string()).meta({
      description:
        'Names of the fields that a returning person brings along, so that only dates, address and contract are asked; empty before the first visit.',
      examples: [['surname', 'givenNames', 'citizenship', 'passportNumber']],
    }),
    canChange: z
      .boolean()
      .meta({ description: "Whether the reader's company may change this person: its own, or one it entered itself." }),
    forms: PersonForms,
    isDemo: z.boolean(),
    version: VersionOut,
  })
  .meta({ id: 'Technician' });
export type Technician = z.infer<typeof Technician>;
export const TechnicianQuery = SearchedPageQuery.extend({
  supplierTenantId: Id.optional().meta({ description: 'Only people of this supplier.' }),
});
export type TechnicianQuery = z.infer<typeof TechnicianQuery>;

export const TechnicianPage = pageOf(Technician, 'TechnicianPage');
