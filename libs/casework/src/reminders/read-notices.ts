import { calendarDateIn, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

/** What one mail says about the company itself, as plain values. */
export interface SigningNotice {
  readonly kind: 'signing-ends';
  readonly end: 'key' | 'attorney';
  readonly personName: string;
  readonly companyName: string;
  readonly endsOn: CalendarDate;
  /** The day in the company's zone on which this is read out of the ledger. */
  readonly today: CalendarDate;
  readonly isDemo: boolean;
}

interface SigningRow {
  readonly threshold: string;
  readonly ends_on: CalendarDate;
  readonly name: string;
  readonly name_cyrillic: string | null;
  readonly company: string;
  readonly zone: string;
  readonly is_demo: boolean;
}

/** The latest of several missed thresholds speaks for them all: one end is one entry of a mail. */
const ENDS = `
  select distinct on (g.id, split_part(r.threshold, '-', 1)) r.threshold, r.occurrence::date as ends_on, g.name, g.name_cyrillic, t.legal_name as company,
    t.time_zone as zone, t.is_demo
  from reminder r join signatory g on g.id = r.signatory_id join tenant t on t.id = g.tenant_id
  where r.delivery_id = $1 and r.state = 'gathered' order by g.id, split_part(r.threshold, '-', 1), r.due_at desc, r.id desc`;

/** What ends, the earliest first; a name in the letters of the mail's language where both are known. */
export async function readSigningNotices(
  transaction: Transaction,
  delivery: { readonly id: string; readonly language: string },
): Promise<readonly SigningNotice[]> {
  const rows = await transaction.query<SigningRow>(ENDS, [delivery.id]);
  const notices = rows.map((row): SigningNotice => ({
    ...{ kind: 'signing-ends', end: row.threshold.startsWith('key-') ? 'key' : 'attorney', endsOn: row.ends_on },
    ...{ companyName: row.company, isDemo: row.is_demo, today: calendarDateIn(row.zone, transaction.now) },
    personName: delivery.language === 'en' ? row.name : (row.name_cyrillic ?? row.name),
  }));
  return notices.sort((left, right) => left.endsOn.localeCompare(right.endsOn));
}
