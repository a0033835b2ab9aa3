import { FIELD_GROUPS, isBin, isTimeZone, SIDES } from '@sapar/domain';
import { z } from 'zod';

import {
  CountryCode,
  CalendarDateOut,
  CalendarDateText,
  Id,
  Language,
  MomentOut,
  VersionOut,
  lineOf,
  PageQuery,
  pageOf,
  textOf,
} from './scalars.js';

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
    isAwaited: z
      .boolean()
      .optional()
      .meta({ description: 'In the list of partners: named by the reader’s company and not joined yet.' }),
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

const awaitedHost = Id.optional().meta({
  description:
    'For a supplier: a host that it has named and that has not joined. Left out by a host, which is it itself.',
});

export const NewSite = z.strictObject({ ...siteFields, hostTenantId: awaitedHost }).meta({ id: 'NewSite' });
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
export const SiteQuery = PageQuery.extend({ hostTenantId: Id.optional().meta({ description: 'Of this host alone.' }) });
export type SiteQuery = z.infer<typeof SiteQuery>;

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
  .strictObject({
    ...missionFields,
    supplierTenantId: Id.optional().meta({ description: 'For a host. Left out by a supplier, which is it itself.' }),
    hostTenantId: awaitedHost,
  })
  .refine(inOrder, { path: ['plannedToOn'], error: 'end-before-start' })
  .meta({ id: 'NewMission', description: 'One job at one site agreed by host and supplier.' });
export type NewMission = z.infer<typeof NewMission>;

export const ChangeMission = z
  .strictObject(missionFields)
  .refine(inOrder, { path: ['plannedToOn'], error: 'end-before-start' })
  .meta({ id: 'ChangeMission', description: 'All facts of the mission as they are to be; needs If-Match.' });
export type ChangeMission = z.infer<typeof ChangeMission>;

const SideOut = z.object({
  hasJoined: z.boolean().meta({ description: 'False for a company that was only named so far.' }),
  leftAt: MomentOut.nullable().meta({ description: 'Set while that company has left the mission.' }),
});
const Owners = z.array(z.enum(SIDES));

export const MissionSharing = z
  .object({
    host: SideOut,
    supplier: SideOut,
    owners: z.object({ person: Owners, invitation: Owners, notification: Owners, mission: Owners }),
    mayChange: z.array(z.enum(FIELD_GROUPS)).meta({
      description: "Groups of fields that the reader's company may write; the others are its partner's.",
      examples: [['invitation', 'notification', 'mission']],
    }),
  })
  .meta({ id: 'MissionSharing', description: 'Who works on the mission, and whose matter which fields are.' });
export type MissionSharing = z.infer<typeof MissionSharing>;

export const LeaveMission = z
  .strictObject({ reason: textOf(500).optional() })
  .meta({ id: 'LeaveMission', description: 'The company stops working on the mission; needs If-Match.' });
export type LeaveMission = z.infer<typeof LeaveMission>;

export const NewPartner = z
  .strictObject({
    name: lineOf(200).meta({ description: 'Legal name in Latin letters.', examples: ['Kessel Robotik GmbH'] }),
    nameCyrillic: lineOf(200).optional(),
    bin: z
      .string()
      .refine(isBin, { error: 'not-a-bin' })
      .optional()
      .meta({ description: 'Companies of Kazakhstan only.', examples: ['941240000193'] }),
    country: CountryCode,
    timeZone: z.string().max(60, { error: 'too-long' }).refine(isTimeZone, { error: 'not-a-zone' }).optional(),
    language: Language,
  })
  .meta({ id: 'NewPartner', description: 'A company that is not there yet; it can be invited from a mission.' });
export type NewPartner = z.infer<typeof NewPartner>;

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
    sharing: MissionSharing,
    isDemo: z.boolean(),
    createdAt: MomentOut,
    version: VersionOut,
  })
  .meta({ id: 'Mission' });
export type Mission = z.infer<typeof Mission>;
export const MissionPage = pageOf(Mission, 'MissionPage');
