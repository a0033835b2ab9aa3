import { showingsOf } from '../../prior-records/showings.js';
import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** The supplier's own, by the policy of the table; a host reads what was shown to it and writes only of a person that it still keeps. */
export const PRIOR_RECORD: PaperNoun = {
  ...{ name: 'prior-record', table: 'prior_record', parent: 'technician', keeper: 'person' },
  columns: ['kind', 'country', 'happenedOn'],
  sealed: [
    { name: 'number', isMasked: false },
    { name: 'explanation', isMasked: false },
  ],
  derived: { mayShow: 'p.supplier_tenant_id = app_tenant()' },
  kept: ['kind', 'country', 'happenedOn'],
  order: 'p.happened_on desc',
  check: notAfterToday('happenedOn'),
  complete: async (transaction, technicianId, items) => {
    const showings = await showingsOf(transaction, technicianId);
    return items.map((item) => ({ ...item, showings: showings.get(item.id) ?? [] }));
  },
};
