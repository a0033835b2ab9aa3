import { z } from 'zod';
import { CountryCode, CalendarDateOut, CalendarDateText, lineOf, textOf } from '../scalars.js';
import { inOrder, paperFields } from './paper.js';

export const RELATIONS = ['spouse', 'child', 'parent', 'other'] as const;
export const FAMILY_ROUTES = ['own-visa', 'visa-free', 'not-known'] as const;

const facts = {
  relation: z.enum(RELATIONS),
  citizenship: CountryCode,
  route: z.enum(FAMILY_ROUTES).meta({ description: "On papers of the own; never on the technician's." }),
  fromOn: CalendarDateText.optional(),
  toOn: CalendarDateText.optional(),
  note: textOf(500).optional(),
};

const Name = lineOf(120).meta({ description: 'Kept sealed.', examples: ['Eda Müller-Şahin'] });

export const NewFamilyMember = z
  .strictObject({ name: Name, ...facts })
  .superRefine(inOrder('fromOn', 'toOn') as never)
  .meta({ id: 'NewFamilyMember', description: 'Somebody who comes along, with route and dates of the own.' });
export type NewFamilyMember = z.infer<typeof NewFamilyMember>;

export const ChangeFamilyMember = NewFamilyMember.meta({
  id: 'ChangeFamilyMember',
  description: 'All facts as they are to be; needs If-Match.',
});

export const FamilyMember = z
  .object({
    ...paperFields,
    name: z.string().nullable(),
    relation: z.enum(RELATIONS),
    citizenship: z.string(),
    route: z.enum(FAMILY_ROUTES),
    fromOn: CalendarDateOut.nullable(),
    toOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'FamilyMember' });
export type FamilyMember = z.infer<typeof FamilyMember>;
export const Family = z.object({ items: z.array(FamilyMember) }).meta({ id: 'Family' });
export type Family = z.infer<typeof Family>;
