import type { PersonTakeover, PersonTakeovers } from '@sapar/contracts';
import {
  differencesOf,
  isSamePerson,
  maskPassportNumber,
  type PersonDifference,
  type PersonFacts,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { passportsOf } from '../technicians/passports.js';

/** A person's row with the facts that are compared, the passport opened inside the house only. */
export interface ComparedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly enteredByName: string;
  readonly missions: readonly { readonly id: string; readonly reference: string }[];
  readonly version: number;
  readonly isWaiting: boolean;
  readonly facts: PersonFacts;
}

type Row = Omit<ComparedPerson, 'facts'> & Omit<PersonFacts, 'passportNumber' | 'passportExpiresOn'>;

const PEOPLE = `
  select t.id, t.display_name as "displayName", coalesce((select legal_name from tenant where id = t.entered_by_tenant_id), '') as "enteredByName", t.version,
    t.entered_by_tenant_id <> t.supplier_tenant_id and t.taken_over_at is null as "isWaiting",
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'reference', m.reference) order by m.reference) from visit_case c join mission m on m.id = c.mission_id
      where c.technician_id = t.id and c.deleted_at is null), '[]') as missions,
    t.surname, t.given_names as "givenNames", t.native_name as "nativeName", t.citizenship, t.born_on as "bornOn", t.email, t.phone, t.language, t.position
  from technician t where t.supplier_tenant_id = app_tenant() and t.deleted_at is null order by t.display_name, t.id limit 2000`;

/** All people of the acting supplier, as they are compared. */
export async function readComparedPeople(transaction: Transaction, masterKey: Buffer): Promise<ComparedPerson[]> {
  const rows = await transaction.query<Row>(PEOPLE);
  const passports = await passportsOf(
    transaction,
    masterKey,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, displayName, enteredByName, missions, version, isWaiting, ...facts }) => {
    const passport = passports.get(id);
    const passportFacts = { passportNumber: passport?.number ?? null, passportExpiresOn: passport?.expiresOn ?? null };
    return { id, displayName, enteredByName, missions, version, isWaiting, facts: { ...facts, ...passportFacts } };
  });
}

/** The same person in the own list; never one who is on the same mission, since two cases there are two people. */
export function counterpartOf(person: ComparedPerson, people: readonly ComparedPerson[]): ComparedPerson | undefined {
  const isTogether = (other: ComparedPerson): boolean =>
    other.missions.some(({ id }) => person.missions.some((mission) => mission.id === id));
  return people.find((other) => !other.isWaiting && isSamePerson(person.facts, other.facts) && !isTogether(other));
}

const NOBODY = Object.freeze({}) as Readonly<Record<string, null>>;

/** What the host has entered beside what the supplier has itself; an unknown person has only the host's values. */
const takeoverOf = (person: ComparedPerson, other: ComparedPerson | undefined): PersonTakeover => ({
  ...{ technicianId: person.id, displayName: person.displayName, enteredByName: person.enteredByName },
  ...{ matchedId: other?.id ?? null, missions: person.missions.map(({ reference }) => reference) },
  differences: differencesOf(person.facts, other?.facts ?? missing(person.facts)).map(masked),
  version: person.version,
});

const missing = (facts: PersonFacts): PersonFacts =>
  Object.fromEntries(Object.keys(facts).map((field) => [field, NOBODY[field] ?? null])) as PersonFacts;

const masked = (difference: PersonDifference): PersonDifference =>
  difference.field === 'passportNumber'
    ? { ...difference, theirs: maskOf(difference.theirs), ours: maskOf(difference.ours) }
    : difference;

const maskOf = (number: string | null): string | null => (number === null ? null : maskPassportNumber(number));

/** People whom hosts have entered for the acting supplier, with what differs from its own list. */
export const listPersonTakeovers = ({ unitOfWork, masterKey }: Casework, actor: Actor): Promise<PersonTakeovers> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    if (actor.tenantKind !== 'supplier') throw new CaseworkError('not-allowed');
    const people = await readComparedPeople(transaction, masterKey);
    const waiting = people.filter(({ isWaiting }) => isWaiting);
    return { items: waiting.map((person) => takeoverOf(person, counterpartOf(person, people))) };
  });
