import { z } from 'zod';
import { CalendarDateOut, Id, MomentOut } from './scalars.js';

export const SHARE_WAYS = ['entered', 'put-on-mission', 'taken-over', 'before'] as const;

export const TechnicianShare = z
  .object({
    id: Id,
    hostTenantId: Id,
    hostName: z.string(),
    how: z.enum(SHARE_WAYS).meta({
      description:
        'The host entered the person itself, the supplier put the person on a mission, took over what the host had entered, or it was so before shares were written down.',
    }),
    missionReference: z.string().nullable().meta({ description: 'The mission that the person was shown for.' }),
    shownByName: z.string().nullable(),
    shownAt: MomentOut,
    untilOn: CalendarDateOut.nullable().meta({
      description:
        'The day on which the host sees the person no more, by the signed period and its own visits alone; null while one is open or nothing is signed.',
    }),
    endedAt: MomentOut.nullable().meta({ description: 'Since then the host keeps its cases and sees no more.' }),
  })
  .meta({ id: 'TechnicianShare', description: 'Which host sees a person, by whose act, for what and until when.' });
export type TechnicianShare = z.infer<typeof TechnicianShare>;
export const TechnicianShares = z.object({ items: z.array(TechnicianShare) }).meta({ id: 'TechnicianShares' });
export type TechnicianShares = z.infer<typeof TechnicianShares>;
