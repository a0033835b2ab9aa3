import type { FoundPerson } from '@sapar/contracts';
import { normalisePassportNumber, type SearchWord } from '@sapar/domain';
import { blindIndexes, type Transaction } from '@sapar/persistence';
import { CASE_JOINS, CASE_STAGE } from '../cases/case-line.sql.js';
import { findIds } from './find-ids.js';

const SHOWN = 8;
/** Wider than what is shown, so that a name that begins with the words comes before one that only contains them. */
const CONSIDERED = 60;

const PEOPLE = `
  select t.id, t.display_name as name, t.native_name as "nativeName", t.citizenship, (select legal_name from tenant where id = t.supplier_tenant_id) as "supplierName",
    case when latest.id is null then null else json_build_object('id', latest.id, 'missionReference', latest.reference, 'stage', latest.stage, 'openNotificationId', latest.notification_id) end as "latestCase"
  from technician t left join lateral (
    select c.id, m.reference, ${CASE_STAGE} as stage, (select n.id from migration_notification n where n.deadline_id = due.id and due.state in ('open','not-computable')) as notification_id
    from visit_case c join mission m on m.id = c.mission_id ${CASE_JOINS} where c.technician_id = t.id and c.deleted_at is null order by c.id desc limit 1) latest on true
  where t.id = any($1::uuid[]) and t.deleted_at is null order by t.display_name, t.id`;

const BY_PASSPORT = `
  select p.technician_id as id from passport p
  where p.supplier_tenant_id = any(array(select supplier_tenant_id from partnership union select app_tenant())) and p.number_index = any($1::bytea[]) and p.deleted_at is null limit 8`;

type Line = Omit<FoundPerson, 'foundBy'>;

/** People by any part of their names in any letters, or by a whole passport number, an earlier one too. */
export async function findPeople(
  transaction: Transaction,
  masterKey: Buffer,
  text: string,
  words: readonly SearchWord[],
): Promise<FoundPerson[]> {
  const byPassport = new Set(await idsByPassport(transaction, masterKey, text));
  const byName = await findIds(transaction, 'technician', words, CONSIDERED);
  const ids = [...new Set([...byPassport, ...byName])];
  if (ids.length === 0) return [];
  const lines = await transaction.query<Line>(PEOPLE, [ids]);
  const beginning = (line: Line): number => (byPassport.has(line.id) ? 0 : startsWith(line.name, text) ? 1 : 2);
  return lines
    .map((line) => ({ line, place: beginning(line) }))
    .sort((left, right) => left.place - right.place)
    .slice(0, SHOWN)
    .map(({ line }) => ({ ...line, foundBy: byPassport.has(line.id) ? 'passport' : 'name' }));
}

const startsWith = (name: string, text: string): boolean =>
  name.toLowerCase().startsWith(text.toLowerCase()) || name.toLowerCase().includes(` ${text.toLowerCase()}`);

/** The number itself is sealed: its keyed hash is compared, so that only the whole number finds anybody. */
export async function idsByPassport(
  transaction: Transaction,
  masterKey: Buffer,
  text: string,
): Promise<readonly string[]> {
  const number = normalisePassportNumber(text);
  if (!/^[A-Z0-9]{5,15}$/.test(number) || !/\d/.test(number)) return [];
  const indexes = blindIndexes(masterKey, 'passport.number', number);
  return (await transaction.query<{ readonly id: string }>(BY_PASSPORT, [indexes])).map(({ id }) => id);
}
