import type { CalendarDate } from '@sapar/domain';
import { fitVisits } from '../../visits/fit-visits.js';
import { takeNextVisit } from '../../visits/take-next-visit.js';
import type { PaperNoun } from '../paper-noun.js';

/** A visit that is planned on the visa of a case; each says whether days, entries and papers reach for it. */
export const PLANNED_VISIT: PaperNoun = {
  ...{ name: 'planned-visit', table: 'planned_visit', parent: 'case', keeper: 'both' },
  columns: ['fromOn', 'toOn'],
  kept: ['fromOn', 'toOn'],
  order: 'p.from_on',
  derived: { rotationId: 'p.rotation_id' },
  settle: ({ transaction, place }) => takeNextVisit(transaction, place.parentId),
  complete: async (transaction, caseId, items) => {
    const visits = items.flatMap(({ id, removedAt, ...one }) =>
      removedAt === null ? [{ id, fromOn: one['fromOn'] as CalendarDate, toOn: one['toOn'] as CalendarDate }] : [],
    );
    const fitted = await fitVisits(transaction, caseId, visits);
    return items.map((item) => ({
      ...item,
      ...(fitted.get(item.id) ?? { state: 'planned', entry: null, misfits: [] }),
    }));
  },
};
