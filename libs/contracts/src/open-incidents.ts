import { z } from 'zod';
import { CalendarDateOut, Id } from './scalars.js';

export const OpenIncidents = z
  .array(z.object({ id: Id, title: z.string(), dueOn: CalendarDateOut.nullable(), foundOn: CalendarDateOut }))
  .meta({ description: 'Breaches whose notice is open; for those who close them, nobody else sees any.' });
