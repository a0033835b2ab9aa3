import { z } from 'zod';
import { CalendarDateOut, CalendarDateText, Id } from '../scalars.js';
import { inOrder, paperFields } from './paper.js';

export const NewPlannedVisit = z
  .strictObject({ fromOn: CalendarDateText, toOn: CalendarDateText })
  .superRefine(inOrder('fromOn', 'toOn') as never)
  .meta({ id: 'NewPlannedVisit', description: 'One more visit on the visa of the case.' });
export const ChangePlannedVisit = NewPlannedVisit.meta({
  id: 'ChangePlannedVisit',
  description: 'All facts as they are to be.',
});

const MISFITS = ['entries', 'visa', 'days', 'passport', 'overlap'] as const;
export const PlannedVisit = z
  .object({
    ...paperFields,
    fromOn: CalendarDateOut,
    toOn: CalendarDateOut,
    rotationId: Id.nullable().meta({ description: 'The visits that were made together.' }),
    state: z.enum(['planned', 'begun']),
    entry: z.number().int().nullable().meta({ description: 'Which entry on the visa it would be.' }),
    misfits: z
      .array(z.object({ code: z.enum(MISFITS), on: CalendarDateOut }))
      .meta({ description: 'What runs out on this visit, from which day; empty: it fits as far as is known.' }),
  })
  .meta({ id: 'PlannedVisit' });
export type PlannedVisit = z.infer<typeof PlannedVisit>;
export const PlannedVisits = z.object({ items: z.array(PlannedVisit) }).meta({ id: 'PlannedVisits' });

export const NewRotation = z
  .strictObject({
    firstOn: CalendarDateText.meta({ description: 'Day of the first entry.' }),
    daysOn: z.int({ error: 'invalid' }).min(1, { error: 'invalid' }).max(180, { error: 'invalid' }),
    daysOff: z.int({ error: 'invalid' }).min(0, { error: 'invalid' }).max(366, { error: 'invalid' }),
    count: z.int({ error: 'invalid' }).min(1, { error: 'invalid' }).max(40, { error: 'invalid' }),
  })
  .meta({ id: 'NewRotation', description: 'S29: days on site and days at home, such as 28/28, so many times.' });
export type NewRotation = z.infer<typeof NewRotation>;
export const RotationMade = z.object({ rotationId: Id, count: z.number().int() }).meta({ id: 'RotationMade' });
export type RotationMade = z.infer<typeof RotationMade>;
export const RotationUndone = z
  .object({ removed: z.number().int().meta({ description: 'Visits that had begun stay.' }) })
  .meta({ id: 'RotationUndone' });
export type RotationUndone = z.infer<typeof RotationUndone>;
