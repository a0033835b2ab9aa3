import { calendarDateIn, KAZAKHSTAN_ZONE, repeatsOf, type CalendarDate, type FineFact } from '@sapar/domain';
import { legalFigure } from '../../dates/figures.js';
import { layDecisions } from '../../law/law-of-host.js';
import { readLaw } from '../../law/read-law.js';
import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

const WITHIN = 'kz.fine.518.repeat.within-years';
const ALL = `select id, article, decided_on as "decidedOn" from fine where tenant_id = app_tenant() and deleted_at is null`;

/** S49: fines and warnings as they were handed over; repeats are counted over all visits of the company. */
export const FINE: PaperNoun = {
  ...{ name: 'fine', table: 'fine', parent: 'case', keeper: 'own' },
  columns: [
    ...['kind', 'article', 'fined', 'amount', 'currency', 'decidedOn', 'appealUntilOn', 'payUntilOn', 'paidOn'],
    ...['number', 'note'],
  ],
  kept: ['kind', 'article', 'fined', 'amount', 'currency', 'decidedOn', 'appealUntilOn', 'payUntilOn', 'paidOn'],
  order: 'p.decided_on desc',
  check: notAfterToday('decidedOn', 'paidOn'),
  complete: async (transaction, _parentId, items) => {
    if (items.length === 0) return items;
    const all = await transaction.query<FineFact>(ALL);
    const law = layDecisions(await readLaw(transaction), []);
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    return items.map((item) => {
      const { decidedOn, article } = item as unknown as FineFact;
      const years = legalFigure(law, WITHIN, decidedOn as CalendarDate, today)?.value ?? 1;
      return { ...item, repeatOf: repeatsOf({ id: item.id, article, decidedOn }, all, years) };
    });
  },
};
