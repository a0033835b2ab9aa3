import { iinFault, NAME_ORDERS } from '@sapar/domain';
import { z } from 'zod';
import { CountryCode, CalendarDateOut, CalendarDateText, lineOf, textOf } from '../scalars.js';
import { inOrder, paperFields } from './paper.js';

export const SEXES = ['female', 'male', 'unspecified'] as const;

const Iin = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s-]+/g, ''))
  .superRefine((text, context) => {
    const fault = iinFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .optional()
  .meta({
    description:
      'Kazakh individual identification number, twelve digits. Kept sealed; left out, the present one stays.',
    examples: ['870504301236'],
  });

export const NewIdentity = z
  .strictObject({
    sex: z.enum(SEXES).optional().meta({ description: 'As in the passport; `unspecified` stands for X.' }),
    nameOrder: z
      .enum(NAME_ORDERS)
      .optional()
      .meta({ description: 'How the name is said; left out, the citizenship decides.' }),
    birthCountry: CountryCode.optional(),
    birthPlace: lineOf(120)
      .optional()
      .meta({
        description: 'As in the passport. Kept sealed; left out, the present one stays.',
        examples: ['Augsburg'],
      }),
    residenceCountry: CountryCode.optional(),
    employer: lineOf(160)
      .optional()
      .meta({ description: 'Where it is another company than the supplier.', examples: ['Kessel Service GmbH'] }),
    spokenLanguages: lineOf(160)
      .optional()
      .meta({ description: 'Languages of work, in own words.', examples: ['German, English'] }),
    iin: Iin,
  })
  .refine((facts) => Object.values(facts).some((fact) => fact !== undefined), { error: 'required', path: ['sex'] })
  .meta({ id: 'NewIdentity', description: 'What forms of an authority ask beside the passport; one of a person.' });
export type NewIdentity = z.infer<typeof NewIdentity>;

export const ChangeIdentity = NewIdentity.meta({
  id: 'ChangeIdentity',
  description: 'All facts as they are to be; a sealed value left out stays. Needs If-Match.',
});

const Masked = z.string().nullable();
export const Identity = z
  .object({
    ...paperFields,
    sex: z.enum(SEXES).nullable(),
    nameOrder: z.enum(NAME_ORDERS).nullable(),
    birthCountry: z.string().nullable(),
    birthPlaceMasked: Masked.meta({ description: 'Dots where one is kept.', examples: ['••••••'] }),
    residenceCountry: z.string().nullable(),
    employer: z.string().nullable(),
    spokenLanguages: z.string().nullable(),
    iinMasked: Masked.meta({ examples: ['•••••••••236'] }),
  })
  .meta({ id: 'Identity' });
export type Identity = z.infer<typeof Identity>;
export const Identities = z.object({ items: z.array(Identity) }).meta({ id: 'Identities' });

export const NewCitizenship = z
  .strictObject({
    country: CountryCode,
    fromOn: CalendarDateText.optional(),
    toOn: CalendarDateText.optional(),
    note: textOf(300).optional(),
  })
  .superRefine(inOrder('fromOn', 'toOn') as never)
  .meta({
    id: 'NewCitizenship',
    description: 'Another or an earlier citizenship than that of the passport this person travels on.',
  });
export type NewCitizenship = z.infer<typeof NewCitizenship>;

export const ChangeCitizenship = NewCitizenship.meta({
  id: 'ChangeCitizenship',
  description: 'All facts as they are to be; needs If-Match.',
});

export const Citizenship = z
  .object({
    ...paperFields,
    country: z.string(),
    fromOn: CalendarDateOut.nullable(),
    toOn: CalendarDateOut.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Citizenship' });
export type Citizenship = z.infer<typeof Citizenship>;
export const Citizenships = z.object({ items: z.array(Citizenship) }).meta({ id: 'Citizenships' });
