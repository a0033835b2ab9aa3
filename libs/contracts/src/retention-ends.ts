import { z } from 'zod';
import { RetentionKind } from './personal-data.js';
import { CalendarDateOut, Id } from './scalars.js';

export const RetentionEnds = z
  .array(z.object({ technicianId: Id, displayName: z.string(), kind: RetentionKind, deleteOn: CalendarDateOut }))
  .meta({ description: 'Whose data is deleted within 30 days, the nearest first; told to owner and lawyer.' });
