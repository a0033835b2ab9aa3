import { lockCase, type CaseRow } from '../../cases/lock-case.js';
import { fieldFault } from '../../errors.js';
import { applyVisa, linkVisa } from '../apply-visa.js';
import { completeVisas } from '../complete-visas.js';
import { notAfterToday } from '../not-after-today.js';
import type { Facts, PaperChange, PaperNoun } from '../paper-noun.js';
import { requireOwnPassport } from '../require-own-passport.js';

const OWN = 'select id from visit_case where id = any($1::uuid[]) and technician_id = $2 and deleted_at is null';
const INVITED = `
  select 1 from invitation_person p join visit_case c on c.id = p.case_id
  where p.invitation_id = $1 and c.technician_id = $2 and p.deleted_at is null limit 1`;

/** A visa as it is printed. The visits that travel on it read it from there: day counter, dates and questions follow. */
export const VISA: PaperNoun = {
  ...{ name: 'visa', table: 'visa', parent: 'technician', keeper: 'person' },
  columns: [
    ...['kind', 'category', 'entries', 'validFromOn', 'validToOn', 'stayDays', 'issuedOn', 'issuedAtPost'],
    ...['passportId', 'invitationId', 'state', 'stateOn', 'note'],
  ],
  sealed: [{ name: 'number', index: 'visa.number', isMasked: true }],
  kept: [
    ...['kind', 'category', 'entries', 'validFromOn', 'validToOn', 'stayDays', 'issuedOn', 'passportId'],
    ...['invitationId', 'state', 'stateOn'],
  ],
  order: `(p.state = 'valid') desc, p.valid_to_on desc`,
  // Row-level security decides which visits the reader learns of.
  derived: {
    caseIds: `(select coalesce(json_agg(c.id order by c.id), '[]') from visit_case c where c.visa_id = p.id and c.deleted_at is null)`,
  },
  check: async (change) => {
    await notAfterToday('issuedOn', 'stateOn')(change);
    await requireOwnPassport(change);
    await requireOwnInvitation(change);
    await requireOwnCases(change);
  },
  settle: async ({ transaction, id, facts }) => {
    const cases: CaseRow[] = [];
    // Taken back, the visits stay named, so that restoring brings them back.
    const ids = facts === null ? null : idsOf(facts);
    if (ids === null) return applyVisa(transaction, id);
    for (const caseId of [...ids].sort()) cases.push(await lockCase(transaction, caseId));
    await linkVisa(transaction, id, cases);
  },
  complete: completeVisas,
};

const idsOf = (facts: Facts): readonly string[] => {
  const ids = facts['caseIds'];
  return Array.isArray(ids) ? ids.map(String) : [];
};

async function requireOwnCases({ transaction, place, facts }: PaperChange & { readonly facts: Facts }): Promise<void> {
  const ids = idsOf(facts);
  const rows = await transaction.query<{ id: string }>(OWN, [[...ids], place.technicianId]);
  const strange = ids.findIndex((id) => !rows.some((row) => row.id === id));
  if (strange >= 0) throw fieldFault(`caseIds.${String(strange)}`, 'of-another-case');
}

async function requireOwnInvitation({
  transaction,
  place,
  facts,
}: PaperChange & { readonly facts: Facts }): Promise<void> {
  const invitationId = facts['invitationId'] ?? null;
  if (invitationId === null) return;
  if ((await transaction.first(INVITED, [invitationId, place.technicianId])) === undefined)
    throw fieldFault('invitationId', 'invalid');
}
