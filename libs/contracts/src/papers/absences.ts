import { z } from 'zod';
import { CountryCode, CalendarDateOut, CalendarDateText, Id, lineOf, textOf } from '../scalars.js';
import { inOrder, paperFields } from './paper.js';

export const NewAbsence = z
  .strictObject({
    country: CountryCode.meta({ description: 'Where the person is, or whose embassy has the passport.' }),
    fromOn: CalendarDateText,
    toOn: CalendarDateText.optional(),
    passportId: Id.optional().meta({ description: 'The passport that is there.' }),
    passportPlace: lineOf(160)
      .optional()
      .meta({ examples: ['Embassy of India, Berlin'] }),
    note: textOf(500).optional(),
  })
  .superRefine(inOrder('fromOn', 'toOn') as never)
  .meta({ id: 'NewAbsence', description: 'Days in another country, or of a passport elsewhere. No law is counted.' });
export type NewAbsence = z.infer<typeof NewAbsence>;

export const ChangeAbsence = NewAbsence.meta({ id: 'ChangeAbsence', description: 'All facts as they are to be.' });

export const Absence = z
  .object({
    ...paperFields,
    country: z.string(),
    fromOn: CalendarDateOut,
    toOn: CalendarDateOut.nullable(),
    passportId: Id.nullable(),
    passportPlace: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Absence' });
export type Absence = z.infer<typeof Absence>;
export const Absences = z.object({ items: z.array(Absence) }).meta({ id: 'Absences' });
export type Absences = z.infer<typeof Absences>;
