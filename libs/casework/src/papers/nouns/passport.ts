import { settleDatesWhere } from '../../dates/settle-dates-where.js';
import { applyVisa } from '../apply-visa.js';
import type { PaperNoun } from '../paper-noun.js';
import { notAfterToday } from '../not-after-today.js';

const OTHERS = `
  update passport set is_main = false, version = version + 1 where technician_id = $1 and id <> $2 and is_main and deleted_at is null`;
const VISAS = 'select id from visa where passport_id = $1 and deleted_at is null order by id';

/** Versions of a person's passport: an old one may hold a valid visa, and two may be held at once. */
export const PASSPORT: PaperNoun = {
  ...{ name: 'passport', table: 'passport', parent: 'technician', keeper: 'person' },
  columns: ['kind', 'country', 'issuedOn', 'expiresOn', 'issuedBy', 'isMain', 'state', 'stateOn', 'stateNote'],
  sealed: [{ name: 'number', index: 'passport.number', isMasked: true }],
  kept: ['kind', 'country', 'issuedOn', 'expiresOn', 'isMain', 'state', 'stateOn'],
  order: `(p.state = 'held') desc, p.is_main desc, p.created_at desc`,
  check: notAfterToday('issuedOn', 'stateOn'),
  settle: async ({ transaction, place, id, facts }) => {
    if (facts?.['isMain'] === true) await transaction.query(OTHERS, [place.parentId, id]);
    for (const visa of await transaction.query<{ id: string }>(VISAS, [id])) await applyVisa(transaction, visa.id);
    await settleDatesWhere(transaction, 'technician_id', place.parentId, 'passport-changed');
  },
};
