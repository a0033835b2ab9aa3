import type { CompanyInvitePage, JoinAsNewCompany } from '@sapar/contracts';
import { passwordFault } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { isCommonPassword } from '../sessions/common-passwords.js';
import { hashPassword } from '../sessions/passwords.js';
import { beginCompany } from './begin-company.js';
import { findAccountId, findCompanyInvite, openCompanyInvitePage } from './company-invite-page.js';
import { useUpInvite } from './use-up-invite.js';

/** Without an account yet: the company begins with the bearer of the link as its owner. */
export async function acceptAsNewCompany(
  casework: Casework,
  token: string,
  { name, password, ...facts }: JoinAsNewCompany,
): Promise<CompanyInvitePage> {
  const invite = await findCompanyInvite(casework, token);
  if (invite.state !== 'open') throw new CaseworkError('link-ended');
  if ((await findAccountId(casework, invite.email)) !== null) throw new CaseworkError('has-account');
  const ownWords = [invite.email, name, facts.companyName];
  const fault = passwordFault(password, { ownWords, isCommon: isCommonPassword });
  if (fault !== null) throw fieldFault('password', fault);
  const passwordHash = await hashPassword(password);
  const { companyId, email, language } = invite;
  const userId = uuidv7();
  await casework.unitOfWork.run({ tenantId: companyId, userId }, async (transaction) => {
    await transaction.insert('user_account', {
      ...{ id: userId, email, passwordHash, name, language, createdAt: transaction.now },
    });
    await beginCompany(transaction, companyId, userId, { ...facts, language });
    await useUpInvite(transaction, invite, { userId, tenantId: companyId });
  });
  return openCompanyInvitePage(casework, token);
}
