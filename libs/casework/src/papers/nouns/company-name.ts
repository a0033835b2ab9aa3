import type { Shown } from '../paper-noun.js';
import type { PaperNoun } from '../paper-noun.js';

const MADE = `
  select count(*)::int as count from invitation
  where host_tenant_id = app_tenant() and deleted_at is null and state in ('filed','further-request','granted') and coalesce(filed_on, created_at::date) < $1`;

/** S54: names and addresses of the company by day; a paper made before is named, never rewritten. */
export const COMPANY_NAME: PaperNoun = {
  ...{ name: 'company-name', table: 'company_name', parent: 'company', keeper: 'own' },
  columns: ['legalName', 'legalNameCyrillic', 'address', 'fromOn', 'reason'],
  kept: ['legalName', 'legalNameCyrillic', 'address', 'fromOn', 'reason'],
  order: 'p.from_on desc',
  complete: async (transaction, _parentId, items) => {
    const today = transaction.now.slice(0, 10);
    const current = items.find(({ removedAt, ...one }) => removedAt === null && String(one['fromOn']) <= today);
    const shown: Shown[] = [];
    for (const item of items) {
      const isCurrent = item.id === current?.id;
      const row = isCurrent ? await transaction.first<{ count: number }>(MADE, [item['fromOn']]) : undefined;
      shown.push({ ...item, isCurrent, earlierInvitations: row?.count ?? 0 });
    }
    return shown;
  },
};
