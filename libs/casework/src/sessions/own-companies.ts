import type { OwnCompanies } from '@sapar/contracts';
import { readingScopeOf, scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendAccountEvent } from './account-event.js';
import { hashOfToken, newSessionToken } from './token.js';

type Company = Omit<OwnCompanies['items'][number], 'isCurrent'>;

/** The companies that the person works for, the first joined first. */
export const listOwnCompanies = ({ unitOfWork }: Casework, actor: Actor): Promise<OwnCompanies> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    items: (await transaction.query<Company>('select id, name, kind, role from companies_of_user()')).map(
      (company) => ({ ...company, isCurrent: company.id === actor.tenantId }),
    ),
  }));

const CHOSEN = 'select id, must_sso as "mustSso" from companies_of_user() where id = $1';
// The provider of one company vouches for nobody in another, and the token of a moment ago was made for the one left.
const CHANGE = `
  with changed as (update user_session set tenant_id = $2, token_hash = $3, token_hash_before = null, before_until = null, is_sso = false where id = $1 and revoked_at is null returning id) select id from changed`;

/** Goes on in another of the own companies, under a new token: an old one must not work for a company it was not made for. */
export async function chooseCompany({ unitOfWork }: Casework, actor: Actor, tenantId: string): Promise<string> {
  const token = newSessionToken();
  await unitOfWork.run(scopeOf({ tenantId: actor.tenantId, userId: actor.userId }), async (transaction) => {
    const chosen = found(await transaction.first<{ id: string; mustSso: boolean }>(CHOSEN, [tenantId]));
    if (chosen.mustSso) throw new CaseworkError('single-sign-on-only');
    const changed = await transaction.first(CHANGE, [actor.sessionId, chosen.id, hashOfToken(token)]);
    if (changed === undefined) throw new CaseworkError('not-signed-in');
    await appendAccountEvent(transaction, actor, 'session.company-left');
  });
  return token;
}
