import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** S25: a cause beyond control with its paper and the written request; the last lawful day stands until a decision. */
export const HINDRANCE: PaperNoun = {
  ...{ name: 'hindrance', table: 'hindrance', parent: 'case', keeper: 'both' },
  columns: [
    ...[
      'cause',
      'fromOn',
      'toOn',
      'paper',
      'askedOn',
      'requestNumber',
      'decision',
      'decidedOn',
      'decisionNote',
      'note',
    ],
  ],
  kept: ['fromOn', 'toOn', 'askedOn', 'decision', 'decidedOn'],
  order: 'p.from_on desc',
  derived: {
    lastLawfulOn: `(select d.due_on from deadline d where d.case_id = p.case_id and d.kind = 'last-lawful-day' and d.state = 'open' order by d.due_on limit 1)`,
  },
  check: notAfterToday('fromOn', 'askedOn', 'decidedOn'),
};
