import type { Technician } from '@sapar/contracts';
import { maskPassportNumber } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';
import { passportNumbersOf } from '../notifications/passport-number-of.js';

type Row = Omit<Technician, 'passportMasked' | 'lastVisits' | 'reused'>;

const TECHNICIAN = `
  select t.id, t.display_name as "displayName", t.surname, t.given_names as "givenNames", t.native_name as "nativeName", t.citizenship, t.born_on as "bornOn", t.email, t.phone,
    t.language, t.position, (select p.expires_on from passport p where p.technician_id = t.id and p.deleted_at is null order by p.created_at desc, p.id desc limit 1) as "passportExpiresOn",
    (select legal_name from tenant where id = t.supplier_tenant_id) as "supplierName", t.is_demo as "isDemo", t.version
  from technician t where t.id = $1`;
const VISITS = `
  select m.reference as "missionReference", m.title as "missionTitle", s.entered_on as "enteredOn", s.left_on as "leftOn", s.address_of_stay as "addressOfStay"
  from visit_case c join stay s on s.case_id = c.id and s.deleted_at is null join mission m on m.id = c.mission_id
  where c.technician_id = $1 and c.deleted_at is null order by s.entered_on desc, s.id desc limit 5`;

const REUSED = [
  ...(['surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'email', 'phone', 'language'] as const),
  ...(['position', 'passportExpiresOn'] as const),
];

/** The person of a case: the passport number masked, and what a next visit would bring along (S60). */
export async function readTechnicianOfCase(
  transaction: Transaction,
  masterKey: Buffer,
  id: string,
): Promise<Technician> {
  const row = found(await transaction.first<Row>(TECHNICIAN, [id]));
  const number = (await passportNumbersOf(transaction, masterKey, [id])).get(id);
  const lastVisits = await transaction.query<Technician['lastVisits'][number]>(VISITS, [id]);
  const known = [...REUSED.filter((field) => row[field] !== null), ...(number === undefined ? [] : ['passportNumber'])];
  return {
    ...row,
    passportMasked: number === undefined ? null : maskPassportNumber(number),
    lastVisits: [...lastVisits],
    reused: lastVisits.length === 0 ? [] : known,
  };
}
