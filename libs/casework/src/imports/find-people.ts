import { foldForMatching, normalisePassportNumber } from '@sapar/domain';
import { blindIndexes, type Transaction } from '@sapar/persistence';
import type { Given } from './row-facts.js';

export interface KnownPerson {
  readonly id: string;
  readonly displayName: string;
  readonly surname: string;
  readonly givenNames: string | null;
  readonly nativeName: string | null;
  readonly citizenship: string;
  readonly bornOn: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly position: string | null;
  readonly language: string;
  readonly version: number;
  readonly canChange: boolean;
}

const PEOPLE = `
  select t.id, t.display_name as "displayName", t.surname, t.given_names as "givenNames", t.native_name as "nativeName", t.citizenship, t.born_on as "bornOn",
    t.email, t.phone, t.position, t.language, t.version,
    case when t.supplier_tenant_id = app_tenant() then true else t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null end as "canChange"
  from technician t where t.deleted_at is null and t.erased_at is null and t.supplier_tenant_id = $1`;
const HOLDERS = `
  select p.technician_id as "technicianId", encode(p.number_index, 'hex') as index from passport p
  join technician t on t.id = p.technician_id and t.deleted_at is null and t.erased_at is null
  where p.supplier_tenant_id = $1 and p.number_index = any($2::bytea[]) and p.deleted_at is null`;

/** The people of one supplier as this company sees them: by id, by a passport that they have or had, and by name. */
export interface People {
  readonly byId: ReadonlyMap<string, KnownPerson>;
  byPassport(number: string): readonly KnownPerson[];
  byName(given: Given): readonly KnownPerson[];
}

export async function readPeople(
  transaction: Transaction,
  masterKey: Buffer,
  supplierTenantId: string,
  numbers: readonly string[],
): Promise<People> {
  const known = await transaction.query<KnownPerson>(PEOPLE, [supplierTenantId]);
  const byId = new Map(known.map((person) => [person.id, person]));
  const indexes = new Map(
    [...new Set(numbers.map(normalisePassportNumber))].map((number) => [
      number,
      blindIndexes(masterKey, 'passport.number', number),
    ]),
  );
  const holders = await transaction.query<{ technicianId: string; index: string }>(HOLDERS, [
    supplierTenantId,
    [...indexes.values()].flat(),
  ]);
  const names = grouped(known);
  return {
    byId,
    byPassport: (number) => {
      const own = (indexes.get(normalisePassportNumber(number)) ?? []).map((index) => index.toString('hex'));
      const ids = new Set(holders.filter(({ index }) => own.includes(index)).map(({ technicianId }) => technicianId));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    byName: ({ surname, givenNames }) =>
      names.get(keyOf({ surname: surname ?? '', givenNames: givenNames ?? null })) ?? [],
  };
}

const keyOf = ({ surname, givenNames }: { readonly surname: string; readonly givenNames: string | null }): string =>
  `${foldForMatching(surname)} ${foldForMatching(givenNames ?? '')}`;

function grouped(people: readonly KnownPerson[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const groups = new Map<string, KnownPerson[]>();
  for (const person of people) groups.set(keyOf(person), [...(groups.get(keyOf(person)) ?? []), person]);
  return groups;
}
