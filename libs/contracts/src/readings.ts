import { z } from 'zod';
import { CalendarDateOut, Id, MomentOut, lineOf } from './scalars.js';

export const READING_PLACES = ['technician', 'case', 'filing', 'portal'] as const;
export const READING_WAYS = ['shown', 'copied'] as const;

export const ReadPassport = z
  .strictObject({
    way: z.enum(READING_WAYS).meta({ description: 'Shown on a screen, or copied from it.', examples: ['shown'] }),
    place: z.enum(READING_PLACES).meta({ description: 'The screen on which it was asked for.', examples: ['case'] }),
    reason: lineOf(300)
      .optional()
      .meta({ description: 'Why, in own words; kept under the person’s key.', examples: ['Invitation on the portal'] }),
  })
  .meta({
    id: 'ReadPassport',
    description: 'A reading of a passport number; it is written down before the number is told.',
  });
export type ReadPassport = z.infer<typeof ReadPassport>;

export const PassportReading = z
  .object({
    number: z.string().meta({ description: 'The number in force, in full.', examples: ['C01X00T47'] }),
    expiresOn: CalendarDateOut.nullable(),
  })
  .meta({ id: 'PassportReading', description: 'Kept by nobody on the way: no cache, no idempotency key.' });
export type PassportReading = z.infer<typeof PassportReading>;

export const ReadIdentity = z
  .strictObject({
    field: z.enum(['iin', 'birthPlace']).meta({ examples: ['iin'] }),
    way: ReadPassport.shape.way,
    place: ReadPassport.shape.place,
    reason: ReadPassport.shape.reason,
  })
  .meta({ id: 'ReadIdentity', description: 'A reading of a sealed value; it is written down before it is told.' });
export type ReadIdentity = z.infer<typeof ReadIdentity>;

export const IdentityReading = z
  .object({ value: z.string().meta({ description: 'In full.', examples: ['870504301236'] }) })
  .meta({ id: 'IdentityReading', description: 'Kept by nobody on the way: no cache, no idempotency key.' });
export type IdentityReading = z.infer<typeof IdentityReading>;

export const Reading = z
  .object({
    id: Id,
    at: MomentOut,
    what: z.enum(['passport-read', 'iin-read', 'birth-place-read', 'file-read', 'person-exported']).meta({
      description: 'The passport number, another sealed value, a paper of a case, or everything about the person.',
      examples: ['passport-read'],
    }),
    way: z.enum(READING_WAYS).nullable(),
    place: z.enum(READING_PLACES).nullable(),
    byName: z
      .string()
      .nullable()
      .meta({ description: 'Who read, as the account was called then.', examples: ['Aliya Serikova'] }),
    byCompany: z
      .string()
      .nullable()
      .meta({ examples: ['Dala Industry LLP'] }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Null when none was given, or when the person has been erased.' }),
    fileName: z
      .string()
      .nullable()
      .meta({ examples: ['receipt.pdf'] }),
    caseId: Id.nullable(),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof Reading>;

export const Readings = z
  .object({ personName: z.string(), items: z.array(Reading).meta({ description: 'The newest first, 500 at most.' }) })
  .meta({ id: 'Readings', description: 'Who viewed this passport: for the company that owns the person’s data.' });
export type Readings = z.infer<typeof Readings>;
