import { z } from 'zod';
import { Id, PageQuery } from './scalars.js';

/** Which lines of the queue are asked for. */
export const DeadlineQuery = PageQuery.extend({
  state: z.enum(['open', 'closed']).default('open'),
  missionId: Id.optional().meta({ description: 'Only open deadlines of the people of this mission.' }),
});
export type DeadlineQuery = z.infer<typeof DeadlineQuery>;
