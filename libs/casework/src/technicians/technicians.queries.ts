import type { Technician, TechnicianQuery } from '@sapar/contracts';
import {
  calendarDateIn,
  KAZAKHSTAN_ZONE,
  maskPassportNumber,
  reusedFields,
  searchWordsOf,
  type CalendarDate,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf, scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { found } from '../errors.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { findIds, MOST_FOUND } from '../search/find-ids.js';
import { partnersNamed } from '../search/find-named.js';
import { idsByPassport } from '../search/find-people.js';
import { IS_SHOWN } from '../sharing/technician-shares.js';
import { lastVisitsOf } from './last-visits.js';
import { passportsOf, type Passport } from './passports.js';

/** `ownersOfPerson` as SQL: the supplier once it has joined, and a host for what it entered until that is taken over. */
const CAN_CHANGE = `
  case when t.supplier_tenant_id = app_tenant() then true else t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null end`;

/** A host that is not shown a person any more keeps the name on its cases, for the legal record of the visit. */
const closed = (column: string, name: string): string => `case when ${IS_SHOWN} then t.${column} end as "${name}"`;

/** Dots where something is sealed: a list opens nothing. */
const FORMS = `
  json_build_object('sex', i.sex, 'nameOrder', i.name_order, 'birthCountry', i.birth_country, 'birthPlaceMasked', case when i.birth_place_sealed is not null then '••••••' end,
    'residenceCountry', i.residence_country, 'employer', i.employer, 'spokenLanguages', i.spoken_languages, 'iinMasked', case when i.iin_sealed is not null then '••••••' end,
    'otherCitizenships', (select coalesce(json_agg(z.country order by z.country), '[]') from citizenship z
      where z.technician_id = t.id and z.deleted_at is null and (z.to_on is null or z.to_on >= (app_now() at time zone 'Asia/Almaty')::date)))`;

type TechnicianLine = Omit<Technician, 'passportMasked' | 'passportExpiresOn' | 'lastVisits' | 'reused'>;

const TECHNICIAN = `
  select t.id, t.display_name as "displayName", t.surname, t.given_names as "givenNames", ${closed('native_name', 'nativeName')}, t.citizenship, ${closed('born_on', 'bornOn')},
    ${closed('email', 'email')}, ${closed('phone', 'phone')}, t.language, ${closed('position', 'position')}, t.supplier_tenant_id as "supplierTenantId",
    (select legal_name from tenant where id = t.supplier_tenant_id) as "supplierName",
    ${CAN_CHANGE} as "canChange", ${FORMS} as forms, t.is_demo as "isDemo", t.version
  from technician t left join lateral (select * from identity_record r where r.technician_id = t.id and r.deleted_at is null limit 1) i on true where t.deleted_at is null`;

const LIST = `${TECHNICIAN} and t.erased_at is null and SIDE and ($5::uuid is null or t.supplier_tenant_id = $5) FOUND and ($2::text is null or (t.display_name, t.id) > ($2, $3::uuid)) order by t.display_name, t.id limit $4`;

/** People by name: a supplier's own, for a host those that row-level security shows it; with words, those they fit. */
export async function listTechnicians(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { cursor, limit, q, supplierTenantId }: TechnicianQuery,
): Promise<Page<Technician>> {
  const after = decodeCursor(cursor, ['text', 'uuid']);
  const side = actor.tenantKind === 'supplier' ? 't.supplier_tenant_id = $1' : `$1::uuid is not null and ${IS_SHOWN}`;
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const parameters = [actor.tenantId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, supplierTenantId ?? null];
    const found = q === undefined ? NOT_SEARCHED : await findAmongPeople(transaction, masterKey, q);
    const rows = await transaction.query<TechnicianLine>(LIST.replace('SIDE', side).replace('FOUND', found.sql), [
      ...parameters,
      ...found.parameters,
    ]);
    const page = pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [row.displayName, row.id],
    );
    const behind = await readBehind(
      transaction,
      masterKey,
      page.items.map(({ id }) => id),
    );
    return { items: page.items.map((line) => completed(line, behind)), nextCursor: page.nextCursor };
  });
}

const NOT_SEARCHED = { sql: '', parameters: [] };

/** By name, by a whole passport number, or everybody of a supplier of that name. */
async function findAmongPeople(transaction: Transaction, masterKey: Buffer, text: string) {
  const words = searchWordsOf(text);
  const ids = [
    ...(await findIds(transaction, 'technician', words, MOST_FOUND)),
    ...(await idsByPassport(transaction, masterKey, text)),
  ];
  const suppliers = (await partnersNamed(transaction, words)).map(({ id }) => id);
  // Without a supplier of that name there is one condition, which the index of the ids answers.
  return suppliers.length === 0
    ? { sql: 'and t.id = any($6::uuid[])', parameters: [ids] }
    : { sql: 'and (t.id = any($6::uuid[]) or t.supplier_tenant_id = any($7::uuid[]))', parameters: [ids, suppliers] };
}

/** One person with the last visits; the passport number masked. */
export const readTechnician = ({ unitOfWork, masterKey }: Casework, actor: Actor, id: string): Promise<Technician> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    found(await transaction.first(`select 1 from technician t where t.id = $1 and ${IS_SHOWN}`, [id]));
    return technicianOf(transaction, masterKey, id);
  });

/** The step inside a transaction; a person whom the company may not see is not found. */
export async function technicianOf(transaction: Transaction, masterKey: Buffer, id: string): Promise<Technician> {
  return transaction.together(async (reads) => {
    const line = reads.first<TechnicianLine>(`${TECHNICIAN} and t.id = $1`, [id]);
    const [known, behind] = await Promise.all([line, readBehind(reads, masterKey, [id])]);
    return completed(found(known), behind);
  });
}

/** What stands behind a line, by person. */
interface Behind {
  readonly passports: ReadonlyMap<string, Passport>;
  readonly visits: ReadonlyMap<string, Technician['lastVisits']>;
  readonly today: CalendarDate;
}

const readBehind = (transaction: Transaction, masterKey: Buffer, ids: readonly string[]): Promise<Behind> =>
  transaction.together(async (reads) => {
    const [passports, visits] = await Promise.all([passportsOf(reads, masterKey, ids), lastVisitsOf(reads, ids)]);
    return { passports, visits, today: calendarDateIn(KAZAKHSTAN_ZONE, reads.now) };
  });

function completed(line: TechnicianLine, { passports, visits, today }: Behind): Technician {
  const passport = passports.get(line.id);
  const lastVisits = visits.get(line.id) ?? [];
  const passportMasked = passport === undefined ? null : maskPassportNumber(passport.number);
  const passportExpiresOn = passport?.expiresOn ?? null;
  const known = { ...line, passportNumber: passportMasked, passportExpiresOn };
  return {
    ...line,
    ...{ passportMasked, passportExpiresOn, lastVisits },
    reused: [...reusedFields(known, lastVisits.length, today)],
  };
}
