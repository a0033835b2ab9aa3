import { z } from 'zod';
import { Id, MomentOut, VersionOut } from './scalars.js';

export const DeadAddress = z
  .object({
    id: Id,
    name: z.string().meta({ description: 'Whose address it is.' }),
    address: z.string(),
    since: MomentOut,
    detail: z.string().nullable().meta({ description: 'What the other mail server said.' }),
    companyName: z.string().meta({ description: 'The company to ask for another address.' }),
    phone: z.string().nullable(),
    caseId: Id.nullable().meta({ description: 'A case of the technician; null for a member of the company.' }),
    version: VersionOut,
  })
  .meta({ id: 'DeadAddress', description: 'An address to which mail cannot be delivered.' });
export type DeadAddress = z.infer<typeof DeadAddress>;

export const SettleDeadAddress = z
  .strictObject({
    isDead: z
      .boolean({ error: 'invalid' })
      .meta({ description: 'False: mail may go there again. True takes that back.' }),
  })
  .meta({ id: 'SettleDeadAddress' });
export type SettleDeadAddress = z.infer<typeof SettleDeadAddress>;

export const DeadAddressSettled = z
  .object({ id: Id, isDead: z.boolean(), version: VersionOut })
  .meta({ id: 'DeadAddressSettled' });
export type DeadAddressSettled = z.infer<typeof DeadAddressSettled>;

/** Whether mail leaves, and what a person has to mend. */
export const TodayMail = z.object({
  state: z.enum(['working', 'stuck']),
  waiting: z.number().int(),
  oldestDueAt: MomentOut.nullable(),
  lastError: z.string().nullable(),
  undeliverable: z.number().int(),
  unknown: z.number().int(),
  nobodyToWriteTo: z
    .number()
    .int()
    .meta({ description: 'Deadlines whose reminders wait because nobody is left at the host who could file.' }),
  deadAddresses: z.array(DeadAddress).meta({
    description:
      'Addresses that take no mail and are still somebody’s, the newest ten; what would go there goes to the next on the ladder.',
  }),
});
