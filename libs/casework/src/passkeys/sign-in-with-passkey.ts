import type { PasskeySignIn } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { userOfStep } from '../second-step/step-user.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { knownDevice } from '../sessions/device-mark.js';
import { noteRefusal } from '../sessions/note-refusal.js';
import { openSession, type OpenedSession } from '../sessions/open-session.js';
import type { Origin } from '../sessions/origin.js';
import { countersOf, forgiveTries, takeTry, type Counters } from '../sessions/pace.js';
import { findSignInAccount, type SignInAccount } from '../sessions/sign-in-account.js';
import { markOf } from '../sessions/sign-in.js';
import { takeChallenge } from './challenge.js';
import type { Site } from './site.js';
import { verifyAssertion, type KeptCredential } from './verify.js';

interface Found extends KeptCredential {
  readonly passkeyId: string;
  readonly userId: string;
  readonly email: string;
}

const PASSKEY = `select passkey_id as "passkeyId", user_id as "userId", email, $1::text as id, public_key as "publicKey", counter from passkey_account($1)`;
// Compared once more under the lock of the row: of two copies of one key at once, one count is not above the other.
const COUNT = `
  with counted as (update passkey set counter = $2, last_used_at = app_now() where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id)
  select id from counted`;

interface PasskeyTry {
  readonly body: PasskeySignIn;
  /** After the password: then the passkey must be of the same person. */
  readonly stepToken: string | undefined;
  readonly site: Site;
  readonly origin: Origin;
}

/** A session for whoever holds the passkey and showed finger, face or PIN to it: two factors at once, no code is asked for. */
export async function signInWithPasskey(
  casework: Casework,
  { body: { response }, stepToken, site, origin }: PasskeyTry,
): Promise<OpenedSession & { readonly deviceMark: string }> {
  const [passkey] = await casework.unitOfWork.ask<Found>('passkey-account', PASSKEY, [response.id]);
  const device = knownDevice(casework.masterKey, passkey?.userId ?? response.id, origin.deviceMark);
  const counters = countersOf('passkey', passkey?.userId ?? response.id, device, origin);
  await takeTry(casework, counters);
  const challenge = await takeChallenge(casework, response.response.clientDataJSON, 'sign-in', null);
  const account = passkey === undefined ? undefined : await findSignInAccount(casework, passkey.email);
  const count =
    passkey === undefined || challenge === null ? null : await verifyAssertion(response, challenge, site, passkey);
  const stepUserId = stepToken === undefined ? null : await userOfStep(casework, stepToken);
  const isSamePerson = stepUserId === null || stepUserId === passkey?.userId;
  if (passkey === undefined || account === undefined || count === null || !isSamePerson) {
    await noteRefusal(casework, account, 'wrong-passkey', origin);
    throw new CaseworkError('passkey-refused');
  }
  if (account.mustSso) throw new CaseworkError('single-sign-on-only');
  return casework.unitOfWork.run({ tenantId: account.tenantId, userId: account.userId }, (transaction) =>
    open(casework, transaction, { passkeyId: passkey.passkeyId, account, count, counters, origin }),
  );
}

interface Opening {
  readonly passkeyId: string;
  readonly account: SignInAccount;
  readonly count: number;
  readonly counters: Counters;
  readonly origin: Origin;
}

async function open(
  casework: Casework,
  transaction: Transaction,
  { passkeyId, account, count, counters, origin }: Opening,
): Promise<OpenedSession & { readonly deviceMark: string }> {
  if ((await transaction.first(COUNT, [passkeyId, count])) === undefined) throw new CaseworkError('passkey-refused');
  await forgiveTries(casework, transaction, counters);
  await transaction.query('delete from sign_in_step where user_id = $1', [account.userId]);
  await appendAccountEvent(transaction, account, 'session.opened', { secondStep: 'passkey' });
  return { ...(await openSession(transaction, account, origin)), deviceMark: markOf(casework, account, origin) };
}
