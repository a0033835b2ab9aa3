import type { ImportChoices, ImportField, ImportRow } from '@sapar/contracts';
import { maskPassportNumber, normalisePassportNumber } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { fieldFault, found } from '../errors.js';
import { passportsOf, type Passport } from '../technicians/passports.js';
import { identitiesOf, identityDifferences, iinFaultOf, NO_IDENTITY, type KnownIdentity } from './identity-facts.js';
import { readPeople, type KnownPerson, type People } from './find-people.js';
import type { ImportTable } from './import-table.js';
import { columnsOf, readLine, type ImportFault, type ReadColumns, type ReadLine } from './row-facts.js';

export interface PlannedLine extends ReadLine {
  readonly outcome: ImportRow['outcome'];
  readonly person: KnownPerson | null;
  readonly passport: Passport | null;
  readonly identity: KnownIdentity;
  readonly candidates: readonly KnownPerson[];
  readonly differences: ImportRow['differences'];
}

export interface ImportPlan {
  readonly columns: ReadColumns;
  readonly supplierTenantId: string;
  readonly lines: readonly PlannedLine[];
}

/** What of a person a file can change, in the order in which differences are shown. */
export const COMPARED = [
  'surname',
  'givenNames',
  'nativeName',
  'citizenship',
  'bornOn',
  'email',
  'phone',
  'position',
  'language',
] as const;
const PARTNER = 'select 1 from partnership where host_tenant_id = $1 and supplier_tenant_id = $2';

/** Judges every line against the people already there; nothing is written. */
export async function planImport(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  table: ImportTable,
  choices: ImportChoices,
): Promise<ImportPlan> {
  const supplierTenantId = await supplierOf(transaction, actor, choices);
  const columns = columnsOf(table, choices);
  const style = { isDayFirst: choices.isDayFirst, isFrom1904: table.isFrom1904 };
  const read = table.lines.slice(1).map((line) => readLine(line, columns, style));
  const numbers = read.flatMap(({ given }) => given.passportNumber ?? []);
  const people = await readPeople(transaction, masterKey, supplierTenantId, numbers);
  const matched = read.map((line) => ({ line, ...matchOf(line, people, choices.answers[String(line.line)]) }));
  const ids = matched.flatMap(({ person }) => person?.id ?? []);
  const passports = await passportsOf(transaction, masterKey, ids);
  const identities = await identitiesOf(transaction, masterKey, ids);
  const seen = new Map<string, number>();
  const lines = matched.map(({ line, person, candidates }) => {
    const passport = person === null ? null : (passports.get(person.id) ?? null);
    const identity = identities.get(person?.id ?? '') ?? NO_IDENTITY;
    return planned(withTwice(line, person, seen), { person, candidates, passport, identity });
  });
  return { columns, supplierTenantId, lines };
}

/** A host names whose people they are; of a company that it does not work with it is told nothing. */
async function supplierOf(transaction: Transaction, actor: Actor, choices: ImportChoices): Promise<string> {
  if (actor.tenantKind === 'supplier') return actor.tenantId;
  if (choices.supplierTenantId === undefined) throw fieldFault('supplierTenantId', 'required');
  found(await transaction.first(PARTNER, [actor.tenantId, choices.supplierTenantId]));
  return choices.supplierTenantId;
}

interface Match {
  readonly person: KnownPerson | null;
  readonly candidates: readonly KnownPerson[];
}

const NOBODY: Match = { person: null, candidates: [] };

/** By the id that the product gave, else by passport with the birthday; a name alone is only ever a question. */
function matchOf({ given }: ReadLine, people: People, answer: string | undefined): Match {
  if (answer === 'new') return NOBODY;
  const said = people.byId.get(answer ?? '') ?? people.byId.get(given.id ?? '');
  if (said !== undefined) return { person: said, candidates: [] };
  const holders = given.passportNumber === undefined ? [] : people.byPassport(given.passportNumber);
  const [holder] = holders;
  if (holders.length === 1 && holder !== undefined && isSameBirthday(holder, given.bornOn))
    return { person: holder, candidates: [] };
  if (holders.length > 0) return { person: null, candidates: holders };
  return { person: null, candidates: people.byName(given) };
}

const isSameBirthday = ({ bornOn }: KnownPerson, said: string | undefined): boolean =>
  bornOn === null || said === undefined || bornOn === said;

/** Two lines about one person: the first counts, the other is named. */
function withTwice(line: ReadLine, person: KnownPerson | null, seen: Map<string, number>): ReadLine {
  const { passportNumber } = line.given;
  const keys = [
    ...(person === null ? [] : [person.id]),
    ...(passportNumber === undefined ? [] : [normalisePassportNumber(passportNumber)]),
  ];
  const earlier = keys.map((key) => seen.get(key)).find((at) => at !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line.line);
  if (earlier === undefined) return line;
  return { ...line, faults: [...line.faults, { field: 'line', code: 'twice', value: String(earlier) }] };
}

interface Found extends Match {
  readonly passport: Passport | null;
  readonly identity: KnownIdentity;
}

function planned(line: ReadLine, { person, candidates, passport, identity }: Found): PlannedLine {
  const differences =
    person === null ? [] : [...differencesOf(line, person, passport), ...identityDifferences(line.given, identity)];
  const faults = [
    ...line.faults,
    ...(person === null ? missingOf(line) : []),
    ...ownerFault(person, differences.length),
    ...iinFaultOf(line.given, identity, person?.bornOn ?? null),
  ];
  const outcome =
    faults.length > 0
      ? 'left-out'
      : person !== null
        ? differences.length > 0
          ? 'change'
          : 'same'
        : candidates.length > 0
          ? 'ask'
          : 'new';
  return { ...line, faults, outcome, person, passport, identity, candidates, differences };
}

const missingOf = ({ given, faults }: ReadLine): readonly ImportFault[] =>
  (['surname', 'citizenship'] as const)
    .filter((field) => given[field] === undefined && faults.every((fault) => fault.field !== field))
    .map((field) => ({ field, code: 'required', value: '' }));

/** A person whom the supplier itself keeps is not for a host's sheet to change. */
const ownerFault = (person: KnownPerson | null, differences: number): readonly ImportFault[] =>
  person === null || person.canChange || differences === 0 ? [] : [{ field: 'line', code: 'of-supplier', value: '' }];

function differencesOf({ given }: ReadLine, person: KnownPerson, passport: Passport | null): ImportRow['differences'] {
  const all: { field: ImportField; before: string | null; after: string }[] = [];
  const compare = (field: ImportField, before: string | null, after: string | undefined): void => {
    if (after !== undefined && after !== before) all.push({ field, before, after });
  };
  for (const field of COMPARED) compare(field, person[field], given[field]);
  const number = given.passportNumber === undefined ? undefined : normalisePassportNumber(given.passportNumber);
  if (number !== undefined && number !== passport?.number)
    all.push({
      ...{ field: 'passportNumber' as const, after: maskPassportNumber(number) },
      before: passport === null ? null : maskPassportNumber(passport.number),
    });
  compare('passportExpiresOn', passport?.expiresOn ?? null, given.passportExpiresOn);
  return all;
}
