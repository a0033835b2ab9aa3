import { z } from 'zod';
import { Id, MomentOut } from './scalars.js';

export const CompanyEvent = z
  .object({
    id: Id,
    at: MomentOut,
    act: z.string().meta({ description: 'What happened, as a code.', examples: ['signatory-changed'] }),
    byName: z.string().nullable(),
    changes: z.array(
      z.object({
        field: z.string().meta({ examples: ['keyUntil'] }),
        before: z.string().nullable(),
        after: z.string().nullable(),
        isNamed: z
          .boolean()
          .meta({ description: 'False for a value about a person: that it changed is kept, not what it was.' }),
      }),
    ),
  })
  .meta({ id: 'CompanyEvent', description: 'One line in the history of what belongs to a company and to no case.' });
export type CompanyEvent = z.infer<typeof CompanyEvent>;

export const CompanyEvents = z.object({ items: z.array(CompanyEvent) }).meta({ id: 'CompanyEvents' });
export type CompanyEvents = z.infer<typeof CompanyEvents>;
