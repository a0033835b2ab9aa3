import type { CompanyInvite, CompanyInvites, Mission, NewCompanyInvite } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { inviteEndOf } from '../invites/invite-life.js';
import { missionOf } from '../missions/missions.queries.js';
import {
  queueCompanyInviteMail,
  readCompanyInvite,
  readCompanyInviteRow,
  readCompanyInvites,
} from './company-invite-row.js';

const INSERT = `
  with made as (
    insert into company_invite (id, tenant_id, company_id, mission_id, email, language, invited_by, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (company_id) where accepted_at is null and withdrawn_at is null do nothing returning id)
  select id from made`;

const otherOf = (mission: Mission, actor: Actor) => (actor.tenantKind === 'host' ? 'supplier' : 'host');

/** Asks the other company of a mission to join. The link itself is made when the mail leaves; until then nobody has it. */
export async function inviteCompany(
  { unitOfWork }: Casework,
  actor: Actor,
  missionId: string,
  { email, language }: NewCompanyInvite,
): Promise<CompanyInvite> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, missionId);
    const other = otherOf(mission, actor);
    if (mission.sharing[other].hasJoined) throw new CaseworkError('already-done');
    const id = uuidv7();
    const made = await transaction.first(INSERT, [
      ...[id, actor.tenantId, mission[other].id, missionId, email, language, actor.userId],
      ...[inviteEndOf(transaction.now), transaction.now],
    ]);
    if (made === undefined) throw new CaseworkError('already-invited');
    await queueCompanyInviteMail(transaction, actor.tenantId, { id, email, language, round: 1 });
    await appendAsked(transaction, mission, 'company-invited', id);
    return readCompanyInvite(transaction, id);
  });
}

const appendAsked = (
  transaction: Transaction,
  mission: Pick<Mission, 'host' | 'supplier'>,
  act: string,
  id: string,
): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId: mission.host.id, supplierTenantId: mission.supplier.id },
    ...{ act, subjectType: 'company_invite', subjectId: id },
  });

/** Whether the mission's other company was asked, and what became of the mail. */
export const listCompanyInvites = (
  { unitOfWork }: Casework,
  actor: Actor,
  missionId: string,
): Promise<CompanyInvites> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const mission = await missionOf(transaction, missionId);
    return { items: await readCompanyInvites(transaction, mission[otherOf(mission, actor)].id) };
  });

const SIDES = `
  select p.host_tenant_id as host, p.supplier_tenant_id as supplier from company_invite i
  join partnership p on p.host_tenant_id in (i.tenant_id, i.company_id) and p.supplier_tenant_id in (i.tenant_id, i.company_id) where i.id = $1`;

/** Both companies of an invitation, for its line in the history. */
async function sidesOf(transaction: Transaction, id: string): Promise<Pick<Mission, 'host' | 'supplier'>> {
  const row = await transaction.first<{ host: string; supplier: string }>(SIDES, [id]);
  return { host: { id: row?.host }, supplier: { id: row?.supplier } } as Pick<Mission, 'host' | 'supplier'>;
}

/** Sends the invitation anew: another link, another week; the link sent before ends. */
export async function resendCompanyInvite(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<CompanyInvite> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readCompanyInviteRow(transaction, id);
    requireVersion(row, version);
    const round = row.round + 1;
    const expiresAt = inviteEndOf(transaction.now);
    await changeRow(transaction, 'company_invite', row, { round, tokenHash: null, openedAt: null, expiresAt });
    await queueCompanyInviteMail(transaction, actor.tenantId, { ...row, round });
    await appendAsked(transaction, await sidesOf(transaction, id), 'company-invited-again', id);
    return readCompanyInvite(transaction, id);
  });
}

/** Takes an invitation back; a mail that still waits is not sent, a link that was sent ends. */
export async function withdrawCompanyInvite(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> {
  await unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readCompanyInviteRow(transaction, id);
    requireVersion(row, version);
    await changeRow(transaction, 'company_invite', row, { withdrawnAt: transaction.now, tokenHash: null });
    await appendAsked(transaction, await sidesOf(transaction, id), 'company-invite-withdrawn', id);
  });
}
