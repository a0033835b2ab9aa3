import { DIGEST_BY_ROLE, type DigestReader, type DigestRhythm } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { openWorkingDays } from './working-days-of.js';

/** Somebody of a host and the lists that this person wants. */
export interface ListReader {
  readonly userId: string;
  readonly role: string;
  readonly rhythm: DigestRhythm | null;
  readonly wantsDaysOff: boolean;
  readonly reader: DigestReader;
}

export const DEFAULT_SEND_AT = '08:00';

interface Row {
  readonly user_id: string;
  readonly role: string;
  readonly digest: DigestRhythm | 'none' | null;
  readonly days_off: boolean | null;
  readonly send_at: string | null;
  readonly zone: string;
  readonly country: string;
}

const READERS = `
  select m.user_id, m.role, c.digest, c.days_off, c.send_at, coalesce(c.zone, t.time_zone) as zone, coalesce(c.country, t.country) as country
  from membership m join tenant t on t.id = m.tenant_id and t.kind = 'host' join user_account u on u.id = m.user_id and u.deleted_at is null
  left join mail_choice c on c.tenant_id = m.tenant_id and c.user_id = m.user_id
  where m.tenant_id = app_tenant() and m.ended_at is null and ($1::uuid is null or m.user_id = $1) order by m.created_at, m.id`;

/** The people of the acting host, or one of them, with what each has chosen or has by role. */
export async function readListReaders(
  transaction: Transaction,
  userId: string | null = null,
): Promise<readonly ListReader[]> {
  const rows = await transaction.query<Row>(READERS, [userId]);
  const readers: ListReader[] = [];
  for (const row of rows) readers.push(await readerOf(transaction, row));
  return readers;
}

async function readerOf(transaction: Transaction, row: Row): Promise<ListReader> {
  const byRole = DIGEST_BY_ROLE[row.role] ?? 'none';
  const digest = row.digest ?? byRole;
  return {
    ...{ userId: row.user_id, role: row.role, rhythm: digest === 'none' ? null : digest },
    wantsDaysOff: row.days_off ?? byRole !== 'none',
    reader: {
      ...{ sendAt: row.send_at ?? DEFAULT_SEND_AT, zone: row.zone },
      isWorkingDay: await openWorkingDays(transaction, row.country),
    },
  };
}
