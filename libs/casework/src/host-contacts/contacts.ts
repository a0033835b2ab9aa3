import type {
  ChangeHostContact,
  HostContact,
  HostContactMails,
  HostContacts,
  Mission,
  NewHostContact,
} from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { scopeOf, type Actor } from '../actor.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { missionOf } from '../missions/missions.queries.js';
import { requireOwner } from '../sharing/require-owner.js';
import { mailStateOf, readContact, readContactRow, readContacts, type ContactRow } from './contact-row.js';
import { replanContacts } from './replan-contacts.js';

/** A supplier names whom to write to, as long as the duty to file is in its hands because the host is not there. */
async function requireAwaitedHost(transaction: Transaction, actor: Actor, mission: Mission): Promise<void> {
  if (actor.tenantKind !== 'supplier') throw new CaseworkError('not-allowed');
  await requireOwner(transaction, actor, mission.id, 'notification');
  if (mission.sharing.host.hasJoined) throw new CaseworkError('already-done');
}

const TWICE = `
  select 1 from host_contact where mission_id = $1 and case_id is not distinct from $2 and email = $3 and ended_at is null and id is distinct from $4::uuid`;
const OF_MISSION = 'select 1 from visit_case where id = $1 and mission_id = $2 and deleted_at is null';

interface Place {
  readonly missionId: string;
  readonly caseId: string | null;
  readonly email: string;
  readonly id?: string;
}

/** One address has one place in the order: the same person twice would be written to twice. */
async function requireOnce(transaction: Transaction, { missionId, caseId, email, id }: Place): Promise<void> {
  if ((await transaction.first(TWICE, [missionId, caseId, email, id ?? null])) !== undefined)
    throw fieldFault('email', 'twice');
}

/** Names somebody at a host without an account; what is open already goes to that person from now on. */
export const addHostContact = (
  { unitOfWork }: Casework,
  actor: Actor,
  missionId: string,
  { caseId = undefined, phone, ...facts }: NewHostContact,
): Promise<HostContact> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, missionId);
    await requireAwaitedHost(transaction, actor, mission);
    if (caseId !== undefined) found(await transaction.first(OF_MISSION, [caseId, missionId]));
    const place = { missionId, caseId: caseId ?? null };
    await requireOnce(transaction, { ...place, email: facts.email });
    const around = { hostTenantId: mission.host.id, supplierTenantId: mission.supplier.id, ...place };
    const id = uuidv7();
    await transaction.insert('host_contact', {
      ...{ id, ...around, ...facts, phone: phone ?? null, recordedBy: actor.userId, createdAt: transaction.now },
    });
    await replanContacts(transaction, around, { act: 'host-contact-named', contactId: id });
    return readContact(transaction, id);
  });

/** Who is written to about a mission at a host that has not joined, and what became of the newest mail to each. */
export const listHostContacts = ({ unitOfWork }: Casework, actor: Actor, missionId: string): Promise<HostContacts> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    await missionOf(transaction, missionId);
    return { items: await readContacts(transaction, missionId) };
  });

async function openRow(transaction: Transaction, actor: Actor, id: string, version: number): Promise<ContactRow> {
  const row = await readContactRow(transaction, id);
  requireVersion(row, version);
  await requireAwaitedHost(transaction, actor, await missionOf(transaction, row.missionId));
  return row;
}

/** Another name, address, language or telephone; the next mail goes by them. */
export const changeHostContact = (
  { unitOfWork }: Casework,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
  { phone, ...facts }: ChangeHostContact,
): Promise<HostContact> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await openRow(transaction, actor, id, version);
    if (row.endedAt !== null) throw new CaseworkError('already-done');
    const { names, after } = differenceOf({ ...row }, { ...facts, phone: phone ?? null });
    if (names.length === 0) return readContact(transaction, id);
    await requireOnce(transaction, { ...row, email: facts.email });
    await changeRow(transaction, 'host_contact', row, after);
    await replanContacts(transaction, row, { act: 'host-contact-changed', contactId: id, after: { fields: names } });
    return readContact(transaction, id);
  });

/** Not written to any more: the next in order has the duty, and the links in earlier mails only show. */
export const removeHostContact = (
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<HostContact> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await openRow(transaction, actor, id, version);
    if (row.endedAt !== null) throw new CaseworkError('already-done');
    await changeRow(transaction, 'host_contact', row, { endedAt: transaction.now, endReason: 'removed' });
    await replanContacts(transaction, row, { act: 'host-contact-ended', contactId: id, after: { reason: 'removed' } });
    return readContact(transaction, id);
  });

/** The way back from a slip of the hand. */
export const restoreHostContact = (
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<HostContact> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await openRow(transaction, actor, id, version);
    if (row.endReason !== 'removed') throw new CaseworkError('already-done');
    await requireOnce(transaction, row);
    await changeRow(transaction, 'host_contact', row, { endedAt: null, endReason: null });
    await replanContacts(transaction, row, { act: 'host-contact-named', contactId: id });
    return readContact(transaction, id);
  });

type Mail = HostContactMails['items'][number];
const MAILS = `
  select id, state, due_at as "dueAt", accepted_at as "acceptedAt", last_error as "lastError", about from host_contact_mails($1)`;

/** What was sent to a contact, the newest first. */
export const listHostContactMails = ({ unitOfWork }: Casework, actor: Actor, id: string): Promise<HostContactMails> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    await readContactRow(transaction, id);
    const mails = await transaction.query<Omit<Mail, 'state'> & { state: string }>(MAILS, [id]);
    return { items: mails.map((mail) => ({ ...mail, state: mailStateOf(mail.state) })) };
  });
