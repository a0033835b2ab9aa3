import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id, MomentOut, VersionOut, lineOf, pageOf, textOf } from './scalars.js';

/** Activities of a visit (casework.md section 2); training is grey, flagged for a person to decide. */
export const PURPOSES = [
  'installation',
  'assembly',
  'commissioning',
  'repair',
  'maintenance',
  'scheduled-service',
  'warranty-service',
  'after-sales-support',
  'diagnostics',
  'software-set-up',
  'training',
] as const;
export const Purpose = z.enum(PURPOSES).meta({ id: 'Purpose', description: 'What the technicians come to do.' });
export type Purpose = z.infer<typeof Purpose>;

export const CompanyOut = z
  .object({
    id: Id,
    name: z.string(),
    nameCyrillic: z.string().nullable(),
    bin: z.string().nullable(),
    country: z.string(),
    timeZone: z.string(),
  })
  .meta({ id: 'Company' });
export type CompanyOut = z.infer<typeof CompanyOut>;
export const CompanyPage = pageOf(CompanyOut, 'CompanyPage');

const siteFields = {
  name: lineOf(120).meta({ examples: ['Atyrau workshop'] }),
  address: lineOf(300).meta({ examples: ['Atyrau, Azattyq Ave 12'] }),
  addressCyrillic: lineOf(300)
    .optional()
    .meta({ examples: ['г. Атырау, пр. Азаттык, 12'] }),
  katoCode: z
    .string()
    .regex(/^\d{9}$/, { error: 'invalid' })
    .optional()
    .meta({ description: 'Nine digits of the place register.', examples: ['231010000'] }),
  migrationUnit: lineOf(200).optional().meta({ description: 'Unit that takes paper notifications, with its hours.' }),
  placeDescription: lineOf(300)
    .optional()
    .meta({ description: 'How the place is found; given where it has no registered address (S13).' }),
  coordinates: z
    .string()
    .trim()
    .regex(/^-?\d{1,2}([.,]\d{1,8})?\s*[,;]\s*-?\d{1,3}([.,]\d{1,8})?$/, { error: 'invalid' })
    .optional()
    .meta({ description: 'Latitude and longitude in degrees.', examples: ['47.0945, 51.9238'] }),
  zone: z
    .enum(['none', 'closed', 'border'])
    .optional()
    .meta({ description: 'Closed or border zone? Asked once; a zone needs a permit for each person (S58).' }),
};

export const NewSite = z.strictObject(siteFields).meta({ id: 'NewSite' });
export type NewSite = z.infer<typeof NewSite>;

export const ChangeSite = z
  .strictObject(siteFields)
  .meta({ id: 'ChangeSite', description: 'All facts of the site as they are to be; needs If-Match.' });
export type ChangeSite = z.infer<typeof ChangeSite>;

export const Site = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    addressCyrillic: z.string().nullable(),
    katoCode: z.string().nullable(),
    migrationUnit: z.string().nullable(),
    placeDescription: z.string().nullable(),
    coordinates: z.string().nullable(),
    zone: z.enum(['none', 'closed', 'border']).nullable(),
    version: VersionOut,
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;
export const SitePage = pageOf(Site, 'SitePage');

const missionFields = {
  title: lineOf(160).meta({ examples: ['Line 3 robot cell, commissioning'] }),
  siteId: Id,
  equipment: textOf(500).meta({
    description: 'Description, maker, serial numbers.',
    examples: ['KR 210 robot cell, s/n 4471-20'],
  }),
  purpose: Purpose,
  contractReference: lineOf(120)
    .optional()
    .meta({ examples: ['SC-2026/14, §4 warranty'] }),
  plannedFromOn: CalendarDateText,
  plannedToOn: CalendarDateText,
};
const inOrder = (mission: { plannedFromOn: string; plannedToOn: string }): boolean =>
  mission.plannedFromOn <= mission.plannedToOn;

export const NewMission = z
  .strictObject({ ...missionFields, supplierTenantId: Id })
  .refine(inOrder, { path: ['plannedToOn'], error: 'end-before-start' })
  .meta({ id: 'NewMission', description: 'One job at one site agreed by host and supplier.' });
export type NewMission = z.infer<typeof NewMission>;

export const ChangeMission = z
  .strictObject(missionFields)
  .refine(inOrder, { path: ['plannedToOn'], error: 'end-before-start' })
  .meta({ id: 'ChangeMission', description: 'All facts of the mission as they are to be; needs If-Match.' });
export type ChangeMission = z.infer<typeof ChangeMission>;

export const Mission = z
  .object({
    id: Id,
    reference: z.string().meta({ description: 'Short number people say.', examples: ['M-26-019'] }),
    title: z.string(),
    host: CompanyOut,
    supplier: CompanyOut,
    site: Site,
    equipment: z.string(),
    purpose: Purpose,
    contractReference: z.string().nullable(),
    plannedFromOn: CalendarDateOut,
    plannedToOn: CalendarDateOut,
    caseCount: z.number().int(),
    isDemo: z.boolean(),
    createdAt: MomentOut,
    version: VersionOut,
  })
  .meta({ id: 'Mission' });
export type Mission = z.infer<typeof Mission>;
export const MissionPage = pageOf(Mission, 'MissionPage');
