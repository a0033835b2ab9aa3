import type { PaperNoun } from '../paper-noun.js';

/** What the supplier's own people note about a person. The journal says that it was written, never what. */
export const HR_NOTE: PaperNoun = {
  ...{ name: 'hr-note', table: 'hr_note', parent: 'technician', keeper: 'supplier' },
  columns: [],
  sealed: [{ name: 'note', isMasked: false }],
  derived: { byName: '(select name from user_account where id = p.recorded_by)' },
  kept: [],
  order: 'p.created_at desc',
};
