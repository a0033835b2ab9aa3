import type { JoinAsNewCompany } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { CaseworkError } from '../errors.js';
import { endContactsOfHost } from '../host-contacts/replan-contacts.js';

export type CompanyFacts = Pick<JoinAsNewCompany, 'companyName' | 'companyNameCyrillic' | 'country' | 'timeZone'> & {
  readonly language: string;
};

const CLAIM = `
  with claimed as (
    update tenant set joined_at = $2, legal_name = $3, legal_name_cyrillic = coalesce($4, legal_name_cyrillic), country = $5, time_zone = $6, language = $7, version = version + 1
    where id = $1 and joined_at is null and deleted_at is null returning id)
  select id from claimed`;
const SETTINGS = 'insert into tenant_setting (tenant_id) values ($1) on conflict do nothing';

/** In the scope of the company that was only named so far: it becomes its own, with this person as its owner. */
export async function beginCompany(
  transaction: Transaction,
  companyId: string,
  userId: string,
  facts: CompanyFacts,
): Promise<void> {
  const claimed = await transaction.first(CLAIM, [
    ...[companyId, transaction.now, facts.companyName, facts.companyNameCyrillic ?? null],
    ...[facts.country, facts.timeZone, facts.language],
  ]);
  if (claimed === undefined) throw new CaseworkError('link-ended');
  await transaction.query(SETTINGS, [companyId]);
  await transaction.insert('membership', {
    ...{ id: uuidv7(), tenantId: companyId, userId, role: 'owner', createdAt: transaction.now },
  });
  await endContactsOfHost(transaction, companyId);
}
