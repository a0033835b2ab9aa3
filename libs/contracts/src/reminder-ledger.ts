import { z } from 'zod';
import { ReminderLine } from './cases.js';
import { DEADLINE_KINDS } from './deadlines.js';
import { Id, PageQuery, lineOf } from './scalars.js';

export const LEDGER_VIEWS = ['coming', 'sent', 'not-sent', 'trouble'] as const;

const filters = {
  view: z.enum(LEDGER_VIEWS).default('coming').meta({
    description:
      'Coming: what will go in the next 30 days. Sent: what the mail server took. Not sent: cancelled, with the reason. Trouble: undeliverable, bounced, unknown or held.',
  }),
  search: lineOf(120).optional().meta({ description: 'Part of a name, a mission, an address or a Message-ID.' }),
};

export const LedgerQuery = z.strictObject({ ...filters, ...PageQuery.shape });
export type LedgerQuery = z.infer<typeof LedgerQuery>;
export const LedgerExportQuery = z.strictObject(filters);
export type LedgerExportQuery = z.infer<typeof LedgerExportQuery>;

export const LedgerRow = z
  .object({
    ...ReminderLine.shape,
    deadlineKind: z
      .enum(DEADLINE_KINDS)
      .nullable()
      .meta({ description: 'Null for a list of many dates, and for what ends at the company itself.' }),
    deadlineRevision: z.number().int().nullable(),
    caseId: Id.nullable(),
    technicianName: z.string().nullable().meta({ description: 'Whom it is about; null for a list.' }),
    missionReference: z.string().nullable(),
    isCritical: z.boolean().meta({ description: 'Cannot be muted, only handed over.' }),
  })
  .meta({ id: 'LedgerRow', description: 'One reminder of the company: why it goes or went, or why it did not.' });
export type LedgerRow = z.infer<typeof LedgerRow>;
export const LedgerPage = z
  .object({ items: z.array(LedgerRow), nextCursor: z.string().nullable() })
  .meta({ id: 'LedgerPage' });
export type LedgerPage = z.infer<typeof LedgerPage>;

export const TestMail = z
  .object({ deliveryId: Id, to: z.string() })
  .meta({ id: 'TestMail', description: 'The mail of a reminder as it would read now, on its way to oneself.' });
export type TestMail = z.infer<typeof TestMail>;
