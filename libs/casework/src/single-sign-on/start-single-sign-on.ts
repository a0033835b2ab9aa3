import type { StartSingleSignOn } from '@sapar/contracts';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import type { Origin } from '../sessions/origin.js';
import { countersOfAsking, takeTry } from '../sessions/pace.js';
import { newFlow, secretsOf } from './flow.js';
import { openProvider } from './provider.js';
import { readProvider } from './read-provider.js';

const COMPANY = `select tenant_id as "tenantId" from sso_of_domain($1)`;
const FORGET = 'delete from sso_flow where expires_at < app_now()';
const KEEP = `insert into sso_flow (state_hash, browser_hash, tenant_id, expires_at) values ($1, $2, $3, app_now() + interval '10 minutes')`;

/**
 * Where the browser goes, and what it keeps until it comes back. The domain alone decides: an address that nobody has is sent
 * to the same provider.
 */
export async function startSingleSignOn(
  casework: Casework,
  { email }: StartSingleSignOn,
  { origin, redirectUri }: { readonly origin: Origin; readonly redirectUri: string },
): Promise<{ readonly url: string; readonly browserToken: string }> {
  const address = email.trim().toLowerCase();
  await takeTry(casework, countersOfAsking('sso', address, origin));
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const [company] = await casework.unitOfWork.ask<{ tenantId: string }>('sso-of-domain', COMPANY, [domain]);
  if (company === undefined) throw new CaseworkError('no-single-sign-on');
  const scope = { tenantId: company.tenantId, userId: null };
  const provider = await casework.unitOfWork.run(scope, (transaction) => readProvider(casework, transaction));
  if (provider === null) throw new CaseworkError('no-single-sign-on');
  const { client, config } = await openProvider(casework, provider);
  const flow = newFlow();
  const { stateHash, browserHash, verifier, nonce } = secretsOf(flow);
  await casework.unitOfWork.run(scope, async (transaction) => {
    await transaction.query(FORGET);
    await transaction.query(KEEP, [stateHash, browserHash, company.tenantId]);
  });
  const url = client.buildAuthorizationUrl(config, {
    ...{ redirect_uri: redirectUri, scope: 'openid email', state: flow.state, nonce, login_hint: address },
    ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  });
  return { url: url.href, browserToken: flow.browserToken };
}
