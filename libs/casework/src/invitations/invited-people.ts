import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { fieldFault } from '../errors.js';

export interface InvitationPlace {
  readonly id: string;
  readonly missionId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}

const OF_MISSION =
  'select id from visit_case where id = any($1::uuid[]) and mission_id = $2 and deleted_at is null order by id for no key update';
const KEEP = `update invitation_person set deleted_at = null, version = version + 1 where invitation_id = $1 and case_id = any($2::uuid[]) and deleted_at is not null`;
const DROP = `update invitation_person set deleted_at = $3, version = version + 1 where invitation_id = $1 and case_id <> all($2::uuid[]) and deleted_at is null`;
const KNOWN = 'select case_id from invitation_person where invitation_id = $1';

/** Holds the cases first, as every act does, and refuses the first that is not of this mission by its place. */
export async function lockInvited(
  transaction: Transaction,
  missionId: string,
  caseIds: readonly string[],
): Promise<void> {
  const twice = caseIds.findIndex((id, index) => caseIds.indexOf(id) !== index);
  if (twice !== -1) throw fieldFault(`caseIds.${String(twice)}`, 'twice');
  const rows = await transaction.query<{ id: string }>(OF_MISSION, [[...caseIds], missionId]);
  const known = new Set(rows.map(({ id }) => id));
  const stranger = caseIds.findIndex((id) => !known.has(id));
  if (stranger !== -1) throw fieldFault(`caseIds.${String(stranger)}`, 'not-on-mission');
}

/** Who is left out keeps the row with its day; who comes back is the same row. */
export async function writeInvited(
  transaction: Transaction,
  { id, hostTenantId, supplierTenantId }: InvitationPlace,
  caseIds: readonly string[],
): Promise<void> {
  await transaction.query(DROP, [id, [...caseIds], transaction.now]);
  await transaction.query(KEEP, [id, [...caseIds]]);
  const known = new Set((await transaction.query<{ case_id: string }>(KNOWN, [id])).map((row) => row.case_id));
  for (const caseId of caseIds.filter((one) => !known.has(one)))
    await transaction.insert('invitation_person', {
      ...{ id: uuidv7(), hostTenantId, supplierTenantId, invitationId: id, caseId, createdAt: transaction.now },
    });
}
