import type { AskLookAlikes, CompanyLookAlikes, AskCompanyLookAlikes, LookAlike, LookAlikes } from '@sapar/contracts';
import { ALIKE_BY, alikeByName, companyKey, searchWordsOf, type AlikeBy, type NamedPerson } from '@sapar/domain';
import { blindIndexes, type Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { findIds } from '../search/find-ids.js';

const SHOWN = 8;
const CONSIDERED = 60;

interface Row extends NamedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly citizenship: string;
  readonly supplierName: string;
}

const PEOPLE = `
  select t.id, t.display_name as "displayName", t.surname, t.given_names as "givenNames", t.native_name as "nativeName", t.citizenship, t.born_on as "bornOn",
    (select legal_name from tenant where id = t.supplier_tenant_id) as "supplierName"
  from technician t where t.id = any($1::uuid[]) and t.deleted_at is null and t.erased_at is null order by t.display_name, t.id`;
const BY_INDEX = `
  select p.technician_id as id from passport p
  where p.supplier_tenant_id = any(array(select supplier_tenant_id from partnership union select app_tenant())) and p.number_index = any($1::bytea[]) and p.deleted_at is null limit 20`;

/** Who on the reader's list may be the person that is about to be entered: nobody else is told of. */
export const findLookAlikes = (
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { surname, givenNames, nativeName, bornOn, passportNumber }: AskLookAlikes,
): Promise<LookAlikes> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const indexes = passportNumber === undefined ? [] : blindIndexes(masterKey, 'passport.number', passportNumber);
    const person = { surname, givenNames: givenNames ?? null, nativeName: nativeName ?? null, bornOn: bornOn ?? null };
    return { items: await alikeOf(transaction, person, indexes) };
  });

const PERSON = `
  select surname, given_names as "givenNames", native_name as "nativeName", born_on as "bornOn" from technician
  where id = $1 and deleted_at is null and erased_at is null`;
const INDEXES =
  'select number_index as index from passport where technician_id = $1 and deleted_at is null and number_index is not null';

/** Who may have been entered twice; people of one name of whom too little is known to say so are left in peace. */
export const listLookAlikes = ({ unitOfWork }: Casework, actor: Actor, technicianId: string): Promise<LookAlikes> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const person = found(await transaction.first<NamedPerson>(PERSON, [technicianId]));
    const passports = await transaction.query<{ readonly index: Buffer }>(INDEXES, [technicianId]);
    const items = await alikeOf(
      transaction,
      person,
      passports.map(({ index }) => index),
    );
    return { items: items.filter((one) => one.technicianId !== technicianId && one.by !== 'name') };
  });

async function alikeOf(
  transaction: Transaction,
  person: NamedPerson,
  indexes: readonly Buffer[],
): Promise<LookAlike[]> {
  const holders =
    indexes.length === 0 ? [] : await transaction.query<{ readonly id: string }>(BY_INDEX, [[...indexes]]);
  const sameNumber = new Set(holders.map(({ id }) => id));
  const texts = [`${person.surname} ${person.givenNames ?? ''}`, person.nativeName ?? ''];
  const named: string[] = [];
  for (const text of texts) named.push(...(await findIds(transaction, 'technician', searchWordsOf(text), CONSIDERED)));
  const ids = [...new Set([...sameNumber, ...named])];
  const rows = ids.length === 0 ? [] : await transaction.query<Row>(PEOPLE, [ids]);
  return rows
    .flatMap((row) => {
      const by = sameNumber.has(row.id) ? 'passport-number' : alikeByName(person, row);
      return by === null ? [] : [lookAlike(row, by)];
    })
    .sort((left, right) => ALIKE_BY.indexOf(left.by) - ALIKE_BY.indexOf(right.by))
    .slice(0, SHOWN);
}

const lookAlike = (
  { id, displayName, nativeName, citizenship, bornOn, supplierName }: Row,
  by: AlikeBy,
): LookAlike => ({
  ...{ technicianId: id, displayName, nativeName, citizenship, bornOn, supplierName, by },
});

const PARTNERS = `
  select t.id as "companyId", t.legal_name as name, t.legal_name_cyrillic as "nameCyrillic", t.bin, t.country from tenant t
  where t.id <> app_tenant() and t.deleted_at is null order by t.legal_name, t.id limit 500`;
type Alike = CompanyLookAlikes['items'][number];
type Partner = Omit<Alike, 'by'> & { readonly nameCyrillic: string | null; readonly bin: string | null };

/** Companies that the reader works with already under such a BIN or name; a renamed company is known by its BIN. */
export const findCompanyLookAlikes = (
  { unitOfWork }: Casework,
  actor: Actor,
  { name, nameCyrillic, bin }: AskCompanyLookAlikes,
): Promise<CompanyLookAlikes> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const partners = await transaction.query<Partner>(PARTNERS);
    const asked = new Set([name, nameCyrillic].filter((one) => one !== undefined).map(companyKey));
    const alikeBy = (one: Partner): Alike['by'] | null => {
      if (bin !== undefined && one.bin === bin.trim()) return 'bin';
      return [one.name, one.nameCyrillic].some((known) => known !== null && asked.has(companyKey(known)))
        ? 'name'
        : null;
    };
    return {
      items: partners.flatMap((one) => {
        const by = alikeBy(one);
        return by === null ? [] : [{ companyId: one.companyId, name: one.name, country: one.country, by }];
      }),
    };
  });
