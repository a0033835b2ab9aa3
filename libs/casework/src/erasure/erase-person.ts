import type { ErasePerson, PersonalData } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { requireVersion } from '../changes.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { personalDataOf, personOfOwner } from './read-personal-data.js';

/**
 * Erases a person in every company's rows at once: names, passport, papers, answers, addresses, mail copies, search keys, and
 * the key that seals the words in the journal. What stays was told before. No idempotency key keeps anything of it.
 */
export async function erasePerson(
  { unitOfWork, masterKey, files }: Casework,
  actor: Actor,
  technicianId: string,
  version: number,
  { typedName, reason }: ErasePerson,
): Promise<PersonalData> {
  const erased = await unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const person = await personOfOwner(transaction, technicianId);
    if (person.erasedAt !== null) throw new CaseworkError('already-done');
    requireVersion(person, version);
    const { canErase, plan, displayName } = await personalDataOf(transaction, masterKey, technicianId);
    if (!canErase) throw new CaseworkError('case-open');
    if (typedName !== displayName) throw fieldFault('typedName', 'another-name');
    const removed = plan.filter(({ outcome }) => outcome === 'removed').map(({ kind }) => kind);
    const papers = await transaction.query<{ id: string }>(PAPERS, [technicianId]);
    await eraseNow(transaction, { technicianId, ...person, actor, reason, parts: removed });
    return { papers, data: await personalDataOf(transaction, masterKey, technicianId) };
  });
  // After the commit, so that no row is left without its file; what a crash leaves here the worker takes for lost.
  for (const { id } of erased.papers) await files.delete(id);
  return erased.data;
}

const PAPERS = 'select f.id from stored_file f join visit_case c on c.id = f.case_id where c.technician_id = $1';

export interface Erasing {
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly actor: Pick<Actor, 'tenantId'>;
  readonly reason: ErasePerson['reason'] | 'retention-ended';
  readonly parts: readonly string[];
}

/** The step inside a transaction. The line says what went and why, and nothing of whom but an id that now leads nowhere. */
export async function eraseNow(
  transaction: Transaction,
  { technicianId, supplierTenantId, actor, reason, parts }: Erasing,
): Promise<void> {
  if (parts.includes('identity')) await transaction.query('select erase_person($1)', [technicianId]);
  for (const part of parts.filter((one) => one !== 'identity'))
    await transaction.query('select erase_part($1, $2)', [technicianId, part]);
  await appendEvent(transaction, {
    hostTenantId: actor.tenantId === supplierTenantId ? null : actor.tenantId,
    ...{ supplierTenantId, act: 'person-erased', subjectType: 'technician', subjectId: technicianId },
    after: { removed: parts, reason },
  });
}
