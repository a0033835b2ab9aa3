import { notAfterToday } from '../not-after-today.js';
import type { PaperNoun } from '../paper-noun.js';

/** S43: an officer wants papers: who, what, by when, and what was handed over to whom. */
export const AUTHORITY_REQUEST: PaperNoun = {
  ...{ name: 'authority-request', table: 'authority_request', parent: 'case', keeper: 'both' },
  columns: [
    ...['authority', 'officer', 'phone', 'documentNumber', 'askedOn', 'wanted', 'dueOn', 'dueTime'],
    ...['handedOver', 'handedTo', 'handedOn'],
  ],
  kept: ['authority', 'askedOn', 'dueOn', 'dueTime', 'handedOn'],
  order: '(p.handed_on is null) desc, p.due_on, p.asked_on desc',
  check: notAfterToday('askedOn', 'handedOn'),
};
