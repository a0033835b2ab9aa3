import { shortenAddress } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { noteRefusal } from '../sessions/note-refusal.js';
import { openSession, type OpenedSession } from '../sessions/open-session.js';
import type { Origin } from '../sessions/origin.js';
import { findSignInAccount, type SignInAccount } from '../sessions/sign-in-account.js';
import { markOf } from '../sessions/sign-in.js';
import { askProvider, type Claims } from './ask-provider.js';
import { secretsOf, type Flow } from './flow.js';
import type { Provider } from './provider.js';
import { readProvider } from './read-provider.js';

interface Returning {
  /** What stood behind the question mark. */
  readonly answer: string;
  readonly browserToken: string | undefined;
  readonly redirectUri: string;
  readonly origin: Origin;
}

// Marked as it is taken: a state that comes twice finds nothing the second time, right or wrong, from whatever browser.
const TAKE = `
  with taken as (update sso_flow set used_at = app_now() where state_hash = $1 and used_at is null returning tenant_id, browser_hash, expires_at)
  select tenant_id as "tenantId" from taken where browser_hash = $2 and expires_at > app_now()`;
const WHOSE = 'select tenant_id as "tenantId" from sso_flow where state_hash = $1';
const REFUSED = `
  insert into event (id, host_tenant_id, supplier_tenant_id, act, subject_type, subject_id, after, at)
  select $1, case when kind = 'host' then id end, case when kind = 'supplier' then id end, 'session.refused', 'company', id, $2, app_now()
  from tenant where id = app_tenant()`;
const DOMAINS = 'select domain from sign_in_domain where tenant_id = app_tenant()';

/** Back from the provider: a session for the member whom the provider names, and for nobody else. */
export async function finishSingleSignOn(
  casework: Casework,
  returning: Returning,
): Promise<OpenedSession & { readonly deviceMark: string }> {
  const state = new URLSearchParams(returning.answer).get('state') ?? '';
  const flow = { state, browserToken: returning.browserToken ?? '' };
  const { tenantId } = await takeFlow(casework, flow, returning.origin);
  const scope = { tenantId, userId: null };
  const [provider, domains] = await casework.unitOfWork.run(scope, async (transaction) => [
    await readProvider(casework, transaction),
    (await transaction.query<{ domain: string }>(DOMAINS)).map(({ domain }) => domain),
  ]);
  if (provider === null) throw new CaseworkError('single-sign-on-refused');
  const claims = await askProvider(casework, provider, { ...returning, flow });
  const account = claims === null ? undefined : await memberOf(casework, tenantId, claims, domains);
  if (claims === null || account === undefined) throw new CaseworkError('single-sign-on-refused');
  const opened = await casework.unitOfWork.run({ tenantId, userId: account.userId }, (transaction) =>
    open(casework, transaction, { account, provider, claims, origin: returning.origin }),
  );
  if (opened !== null) return opened;
  await noteRefusal(casework, account, 'wrong-identity', returning.origin);
  throw new CaseworkError('single-sign-on-refused');
}

async function takeFlow({ unitOfWork }: Casework, flow: Flow, origin: Origin): Promise<{ readonly tenantId: string }> {
  const { stateHash, browserHash } = secretsOf(flow);
  const scope = { tenantId: null, userId: null, sessionHash: stateHash };
  const taken = await unitOfWork.run(scope, (transaction) =>
    transaction.first<{ tenantId: string }>(TAKE, [stateHash, browserHash]),
  );
  if (taken !== undefined) return taken;
  const known = await unitOfWork.run(scope, (transaction) =>
    transaction.first<{ tenantId: string }>(WHOSE, [stateHash]),
  );
  // Used, outlived, or brought by another browser: whose company it was is told; a state that is made up has none.
  if (known !== undefined)
    await unitOfWork.run({ tenantId: known.tenantId, userId: null }, (transaction) =>
      transaction.query(REFUSED, [
        uuidv7(),
        JSON.stringify({ reason: 'used-state', address: shortenAddress(origin.address) }),
      ]),
    );
  throw new CaseworkError('single-sign-on-refused');
}

/** The member of this very company with the address that the provider vouches for, within the company's own domains. */
async function memberOf(
  casework: Casework,
  tenantId: string,
  { email, isEmailDenied }: Claims,
  domains: readonly string[],
): Promise<SignInAccount | undefined> {
  if (isEmailDenied || !domains.includes(email.slice(email.lastIndexOf('@') + 1))) return undefined;
  const account = await findSignInAccount(casework, email);
  return account?.tenantId === tenantId ? account : undefined;
}

interface Opening {
  readonly account: SignInAccount;
  readonly provider: Provider;
  readonly claims: Claims;
  readonly origin: Origin;
}

const KNOW = `
  insert into sso_identity (id, tenant_id, user_id, issuer, subject, created_at) values ($1, $2, $3, $4, $5, app_now()) on conflict do nothing`;
const KNOWN = 'select 1 from sso_identity where tenant_id = $1 and user_id = $2 and issuer = $3 and subject = $4';

/** Null when the account was somebody else at this provider before. */
async function open(
  casework: Casework,
  transaction: Transaction,
  { account, provider: { issuer }, claims: { subject }, origin }: Opening,
): Promise<(OpenedSession & { readonly deviceMark: string }) | null> {
  const identity = [account.tenantId, account.userId, issuer, subject];
  await transaction.query(KNOW, [uuidv7(), ...identity]);
  if ((await transaction.first(KNOWN, identity)) === undefined) return null;
  await appendAccountEvent(transaction, account, 'session.opened', { way: 'single-sign-on' });
  const session = await openSession(transaction, account, origin, { isSso: true });
  return { ...session, deviceMark: markOf(casework, account, origin) };
}
