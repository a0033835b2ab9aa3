import { BROWSERS, SYSTEMS } from '@sapar/domain';
import { z } from 'zod';
import { Id, MomentOut } from './scalars.js';

export const OwnSession = z
  .object({
    id: Id,
    browser: z.enum(BROWSERS).nullable().meta({ description: 'As the browser calls itself; null when not kept.' }),
    system: z.enum(SYSTEMS).nullable(),
    address: z
      .string()
      .nullable()
      .meta({
        description: 'Network of the address, shortened; the whole address is not kept.',
        examples: ['203.0.113.…'],
      }),
    signedInAt: MomentOut,
    lastUsedAt: MomentOut.meta({ description: 'To the minute.' }),
    endsAt: MomentOut.meta({ description: 'When it ends if it is not used any more.' }),
    isThisOne: z.boolean().meta({ description: 'Whether the request came with this session.' }),
  })
  .meta({ id: 'OwnSession', description: 'A place where the person is signed in.' });
export type OwnSession = z.infer<typeof OwnSession>;

export const OwnSessions = z
  .object({ items: z.array(OwnSession) })
  .meta({ id: 'OwnSessions', description: 'Everywhere the person is signed in, last used first; a hundred at most.' });
export type OwnSessions = z.infer<typeof OwnSessions>;

export const EndedSessions = z
  .object({
    ended: z
      .number()
      .int()
      .meta({ description: 'Sessions that ended.', examples: [2] }),
  })
  .meta({ id: 'EndedSessions' });
export type EndedSessions = z.infer<typeof EndedSessions>;
