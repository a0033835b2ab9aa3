import { settleDates } from '../../dates/settle-dates.js';
import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** S24: the host's petition to the migration service for an exit visa, from the papers it rests on to the decision. */
export const EXIT_PETITION: PaperNoun = {
  ...{ name: 'exit-petition', table: 'exit_petition', parent: 'case', keeper: 'host' },
  columns: [
    ...['unit', 'policeCertificate', 'embassyPaper', 'leavesOn', 'askedOn', 'number'],
    ...['decision', 'decidedOn', 'decisionNote', 'validToOn', 'note'],
  ],
  kept: ['unit', 'leavesOn', 'askedOn', 'decision', 'decidedOn', 'validToOn'],
  order: 'p.created_at desc',
  derived: {
    lastLawfulOn: `(select d.due_on from deadline d where d.case_id = p.case_id and d.kind = 'last-lawful-day' and d.state = 'open' order by d.due_on limit 1)`,
  },
  check: notAfterToday('askedOn', 'decidedOn'),
  settle: ({ transaction, place }) => settleDates(transaction, place.parentId, 'petition-changed'),
};
