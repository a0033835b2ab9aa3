import type { CompanyInvitePage, JoinAsMember } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { beginCompany } from './begin-company.js';
import { findCompanyInvite, openCompanyInvitePage, type FoundCompanyInvite } from './company-invite-page.js';
import { moveToCompany } from './move-to-company.js';
import { useUpInvite } from './use-up-invite.js';

/** Whoever is signed in joins: with the company of the session, which takes over what was kept under its name, or with a new one. */
export async function acceptAsMember(
  casework: Casework,
  actor: Actor,
  { token, ...choice }: JoinAsMember,
): Promise<CompanyInvitePage> {
  const invite = await findCompanyInvite(casework, token);
  if (invite.state !== 'open') throw new CaseworkError('link-ended');
  if (choice.as === 'own-company') await joinWithOwn(casework, actor, invite);
  else {
    const { as: _as, ...facts } = choice;
    const { companyId, language } = invite;
    await casework.unitOfWork.run({ tenantId: companyId, userId: actor.userId }, async (transaction) => {
      await beginCompany(transaction, companyId, actor.userId, { ...facts, language });
      await useUpInvite(transaction, invite, { userId: actor.userId, tenantId: companyId });
    });
  }
  return openCompanyInvitePage(casework, token);
}

/** The link is the word of the company that asks; rows move in its scope, since the joining company does not see them yet. */
async function joinWithOwn(casework: Casework, actor: Actor, invite: FoundCompanyInvite): Promise<void> {
  const { kind } = await openKind(casework, invite);
  if (actor.tenantKind !== kind || actor.tenantId === invite.tenantId) throw fieldFault('as', 'other-kind');
  if (!actor.permissions.includes('missions.write')) throw new CaseworkError('not-allowed');
  await casework.unitOfWork.run({ tenantId: invite.tenantId, userId: actor.userId }, async (transaction) => {
    await moveToCompany(transaction, { side: kind, fromId: invite.companyId, toId: actor.tenantId });
    await useUpInvite(transaction, invite, { userId: actor.userId, tenantId: actor.tenantId });
  });
}

const openKind = ({ unitOfWork }: Casework, { tenantId, companyId }: FoundCompanyInvite) =>
  unitOfWork.run({ tenantId, userId: null }, async (transaction) => {
    const row = await transaction.first<{ kind: 'host' | 'supplier' }>('select kind from tenant where id = $1', [
      companyId,
    ]);
    if (row === undefined) throw new CaseworkError('link-ended');
    return row;
  });
