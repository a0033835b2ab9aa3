import type { TakeOverPerson } from '@sapar/contracts';
import { displayNameOf, searchKeysOf, settleDifferences, type CalendarDate, type PersonFacts } from '@sapar/domain';
import { unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { found } from '../errors.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { appendEvent } from '../events/append-event.js';
import { applyNameOrder } from '../technicians/apply-name-order.js';
import { addPassport } from '../technicians/passports.js';
import { appendShown, isShownTo } from './technician-shares.js';
import { moveWords } from './move-words.js';
import { counterpartOf, readComparedPeople, type ComparedPerson } from './person-takeovers.js';

type Lost = ReturnType<typeof settleDifferences>['lost'];

/**
 * The supplier takes over what a host has entered: what differs is settled field by field, two rows of one person become
 * one, and the values that are not kept stay in the history, each side's own.
 */
export async function takeOverPerson(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  technicianId: string,
  version: number,
  { choices }: TakeOverPerson,
): Promise<void> {
  await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const people = await readComparedPeople(transaction, masterKey);
    const person = found(people.find(({ id, isWaiting }) => id === technicianId && isWaiting));
    requireVersion(person, version);
    const own = counterpartOf(person, people);
    // Before they move: the kept person may have cases with other hosts, whose history this is not.
    const cases = await transaction.query<CaseOf>(CASES, [technicianId]);
    if (own === undefined) {
      await changeRow(transaction, 'technician', person, { takenOverAt: transaction.now });
      await appendTakeover(transaction, masterKey, { actor, cases, keptId: person.id, lost: [] });
      return;
    }
    const { kept, lost } = settleDifferences(person.facts, own.facts, choices);
    await writeKept(transaction, masterKey, own, kept);
    await moveWords(transaction, masterKey, person.id, own.id);
    const hosts = await newHosts(transaction, own.id, cases);
    await mergeInto(transaction, person, own);
    for (const sides of hosts) await appendShown(transaction, { ...sides, technicianId: own.id, missionId: null });
    await appendTakeover(transaction, masterKey, { actor, cases, keptId: own.id, lost });
    await settleDatesWhere(transaction, 'technician_id', own.id, 'technician-changed');
  });
}

async function writeKept(
  transaction: Transaction,
  masterKey: Buffer,
  own: ComparedPerson,
  { passportNumber, passportExpiresOn, ...facts }: PersonFacts,
): Promise<void> {
  const { surname, givenNames, nativeName, citizenship } = facts;
  const displayName = displayNameOf({ surname: surname ?? '', givenNames, citizenship: citizenship ?? '' });
  // The keys are written last by the trigger's own column, so that whoever finds the person finds the kept spelling.
  const searchKeys = JSON.stringify(searchKeysOf([surname, givenNames, nativeName]));
  await changeRow(transaction, 'technician', own, { ...facts, displayName, searchKeys });
  await applyNameOrder(transaction, own.id);
  const isNew = passportNumber !== own.facts.passportNumber || passportExpiresOn !== own.facts.passportExpiresOn;
  if (passportNumber === null || !isNew) return;
  const { wrapped, supplierTenantId } = found(
    await transaction.first<{ wrapped: Buffer; supplierTenantId: string }>(KEY, [own.id]),
  );
  const owner = { technicianId: own.id, supplierTenantId, masterKey, key: unwrapPersonKey(masterKey, own.id, wrapped) };
  await addPassport(transaction, owner, {
    number: passportNumber,
    expiresOn: passportExpiresOn as CalendarDate | null,
  });
}

const KEY = `
  select wrapped_key as wrapped, supplier_tenant_id as "supplierTenantId" from technician_key where technician_id = $1 and destroyed_at is null`;
const MOVE = 'update visit_case set technician_id = $2, version = version + 1 where technician_id = $1';

async function mergeInto(transaction: Transaction, person: ComparedPerson, own: ComparedPerson): Promise<void> {
  await transaction.query(MOVE, [person.id, own.id]);
  const now = transaction.now;
  await changeRow(transaction, 'technician', person, { takenOverAt: now, mergedIntoId: own.id, deletedAt: now });
}

interface Takeover {
  readonly actor: Actor;
  readonly cases: readonly CaseOf[];
  readonly keptId: string;
  readonly lost: Lost;
}

/** Hosts that see the kept entry by this act for the first time. */
async function newHosts(transaction: Transaction, keptId: string, cases: readonly CaseOf[]): Promise<readonly Sides[]> {
  const byHost = new Map(cases.map(({ hostTenantId, supplierTenantId }) => [hostTenantId, supplierTenantId]));
  const hosts: Sides[] = [];
  for (const [hostTenantId, supplierTenantId] of byHost)
    if (!(await isShownTo(transaction, keptId, hostTenantId))) hosts.push({ hostTenantId, supplierTenantId });
  return hosts;
}

const CASES = `
  select id as "caseId", host_tenant_id as "hostTenantId", supplier_tenant_id as "supplierTenantId" from visit_case where technician_id = $1 and deleted_at is null`;
interface Sides {
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
}
interface CaseOf extends Sides {
  readonly caseId: string;
}

/** The host's lost values are in the history of its cases; the supplier's own stay in the supplier's journal alone. */
async function appendTakeover(
  transaction: Transaction,
  masterKey: Buffer,
  { actor, cases, keptId, lost }: Takeover,
): Promise<void> {
  const valuesBy = (by: 'theirs' | 'ours') => ({
    replaced: Object.fromEntries(lost.filter((one) => one.by === by).map((one) => [one.field, one[by]])),
  });
  const about = { act: 'person-taken-over', subjectType: 'technician', subjectId: keptId };
  const fieldsOf = (by: 'theirs' | 'ours') => ({
    changed: lost.filter((one) => one.by === by).map(({ field }) => field),
  });
  for (const sides of cases)
    await appendEvent(transaction, {
      ...{ ...about, ...sides, after: fieldsOf('theirs') },
      personal: { masterKey, technicianId: keptId, values: valuesBy('theirs') },
    });
  await appendEvent(transaction, {
    ...{ ...about, hostTenantId: null, supplierTenantId: actor.tenantId, after: fieldsOf('ours') },
    personal: { masterKey, technicianId: keptId, values: valuesBy('ours') },
  });
}
