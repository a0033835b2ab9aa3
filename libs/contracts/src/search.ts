import { z } from 'zod';
import { CASE_STAGES } from './cases.js';
import { CalendarDateOut, Id, lineOf } from './scalars.js';

export const SearchFor = z
  .strictObject({
    text: lineOf(120).meta({
      description:
        'Parts of a name in Latin, Cyrillic or Chinese letters, a passport number, a number of a mission or of an invitation, a company.',
      examples: ['Мюллер', 'C01 X00 T47'],
    }),
  })
  .meta({ id: 'SearchFor', description: 'Sent as a body: a passport number must not stand in an address.' });
export type SearchFor = z.infer<typeof SearchFor>;

const FoundPerson = z
  .object({
    id: Id,
    name: z.string(),
    nativeName: z.string().nullable(),
    citizenship: z.string(),
    supplierName: z.string(),
    foundBy: z.enum(['name', 'passport']),
    latestCase: z
      .object({
        id: Id,
        missionReference: z.string(),
        stage: z.enum(CASE_STAGES),
        openNotificationId: Id.nullable().meta({ description: 'An arrival notification that is still to be filed.' }),
      })
      .nullable(),
  })
  .meta({ id: 'FoundPerson' });
export type FoundPerson = z.infer<typeof FoundPerson>;

const FoundMission = z
  .object({
    id: Id,
    reference: z.string(),
    title: z.string(),
    siteName: z.string(),
    plannedFromOn: CalendarDateOut,
    plannedToOn: CalendarDateOut,
  })
  .meta({ id: 'FoundMission' });
export type FoundMission = z.infer<typeof FoundMission>;

const FoundCompany = z.object({ id: Id, name: z.string(), country: z.string() }).meta({ id: 'FoundCompany' });
export type FoundCompany = z.infer<typeof FoundCompany>;

const FoundInvitation = z
  .object({ id: Id, number: z.string(), missionId: Id, missionReference: z.string() })
  .meta({ id: 'FoundInvitation' });
export type FoundInvitation = z.infer<typeof FoundInvitation>;

export const SearchAnswer = z
  .object({
    people: z.array(FoundPerson),
    missions: z.array(FoundMission),
    companies: z.array(FoundCompany),
    invitations: z.array(FoundInvitation),
  })
  .meta({ id: 'SearchAnswer', description: 'The best few of each kind.' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
