import { z } from 'zod';
import { CalendarDateOut, MomentOut } from './scalars.js';

export const CheckSigned = z
  .object({
    checkedOn: CalendarDateOut,
    signedName: z.string(),
    signedAt: MomentOut,
    note: z.string(),
  })
  .meta({ id: 'CheckSigned', description: 'Who of the host looked at the rule again, and what was noted.' });
export type CheckSigned = z.infer<typeof CheckSigned>;

/** How fresh a rule is today, who looks at it when it ages, and whose word stands behind its last check. */
export const ruleCheckFields = {
  freshness: z.enum(['checked', 'stale', 'expired']).meta({
    description: '`stale` after 180 days; `expired` after 365: a person must confirm it before new cases use it.',
  }),
  staleSince: CalendarDateOut.nullable().meta({ description: 'First day on which it counts as ageing.' }),
  owner: z.string().meta({ description: 'Who looks at it again when it ages.' }),
  check: CheckSigned.nullable().meta({
    description: "The host's own confirmation, where it is newer than the catalogue's.",
  }),
};
