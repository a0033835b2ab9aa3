import { ALIKE_BY } from '@sapar/domain';
import { z } from 'zod';
import { CalendarDateOut, Id, lineOf } from './scalars.js';
import { NewTechnician } from './technicians.js';

export const AskLookAlikes = z
  .strictObject({
    surname: NewTechnician.shape.surname,
    givenNames: NewTechnician.shape.givenNames,
    nativeName: NewTechnician.shape.nativeName,
    bornOn: NewTechnician.shape.bornOn,
    passportNumber: NewTechnician.shape.passportNumber,
  })
  .meta({
    id: 'AskLookAlikes',
    description: 'Somebody who is about to be entered; a body, since a passport number must not stand in an address.',
  });
export type AskLookAlikes = z.infer<typeof AskLookAlikes>;

export const LookAlike = z
  .object({
    technicianId: Id,
    displayName: z.string(),
    nativeName: z.string().nullable(),
    citizenship: z.string(),
    bornOn: CalendarDateOut.nullable(),
    supplierName: z.string(),
    by: z.enum(ALIKE_BY).meta({
      description: 'What is the same; a name alone only where a date of birth is not known.',
      examples: ['passport-number'],
    }),
  })
  .meta({ id: 'LookAlike' });
export type LookAlike = z.infer<typeof LookAlike>;

export const LookAlikes = z
  .object({ items: z.array(LookAlike).meta({ description: 'The surest first, eight at most.' }) })
  .meta({ id: 'LookAlikes', description: 'Who may be the same person, of those whom the reader may see.' });
export type LookAlikes = z.infer<typeof LookAlikes>;

export const AskCompanyLookAlikes = z
  .strictObject({
    name: lineOf(200),
    nameCyrillic: lineOf(200).optional(),
    bin: z
      .string()
      .max(20, { error: 'too-long' })
      .optional()
      .meta({ description: 'The surest mark: a renamed company keeps it.' }),
  })
  .meta({ id: 'AskCompanyLookAlikes', description: 'A company that is about to be named.' });
export type AskCompanyLookAlikes = z.infer<typeof AskCompanyLookAlikes>;

export const CompanyLookAlikes = z
  .object({
    items: z.array(
      z.object({
        companyId: Id,
        name: z.string(),
        country: z.string(),
        by: z.enum(['bin', 'name']).meta({ description: 'What is the same, the surer one.', examples: ['bin'] }),
      }),
    ),
  })
  .meta({ id: 'CompanyLookAlikes', description: 'Partners of that BIN or name, whatever their legal form.' });
export type CompanyLookAlikes = z.infer<typeof CompanyLookAlikes>;
