import type { SecondStepCode } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { knownDevice } from '../sessions/device-mark.js';
import { noteRefusal } from '../sessions/note-refusal.js';
import { openSession, type OpenedSession } from '../sessions/open-session.js';
import { NOWHERE, type Origin } from '../sessions/origin.js';
import { countersOf, forgiveTries, takeTry, type Counters } from '../sessions/pace.js';
import { findSignInAccount, type SignInAccount } from '../sessions/sign-in-account.js';
import { markOf } from '../sessions/sign-in.js';
import { hashOfToken } from '../sessions/token.js';
import { useCode } from './use-code.js';

const MOST_TRIES = 5;

type Finished = OpenedSession & { readonly deviceMark: string };

const STEP = `select user_id from sign_in_step where token_hash = $1 and done_at is null and expires_at > app_now() and tries < ${String(MOST_TRIES)}`;
// Counted before the code is judged: five tries are five, also when they come at once.
const COUNT = `with counted as (update sign_in_step set tries = tries + 1
  where token_hash = $1 and done_at is null and tries < ${String(MOST_TRIES)} returning id) select id from counted`;
const EMAIL = 'select email from user_account where id = $1';

/** The second step of a sign-in: a right code turns the step into a session, once. */
export async function finishSignIn(
  casework: Casework,
  stepToken: string,
  { code }: SecondStepCode,
  origin: Origin = NOWHERE,
): Promise<Finished> {
  const tokenHash = hashOfToken(stepToken);
  const member = await findMember(casework, tokenHash);
  const device = knownDevice(casework.masterKey, member.userId, origin.deviceMark);
  const counters = countersOf('code', member.userId, device, origin);
  await takeTry(casework, counters);
  const finished = await casework.unitOfWork.run(member, (transaction) =>
    judge(casework, transaction, { member, counters, code, tokenHash, origin }),
  );
  if (finished !== null) return finished;
  await noteRefusal(casework, member, 'wrong-code', origin);
  throw fieldFault('code', 'wrong-code');
}

/** Whose step it is, if that person may still sign in with two steps. */
async function findMember(casework: Casework, tokenHash: string): Promise<SignInAccount> {
  const scope = { tenantId: null, userId: null, sessionHash: tokenHash };
  const step = await casework.unitOfWork.run(scope, (transaction) =>
    transaction.first<{ user_id: string }>(STEP, [tokenHash]),
  );
  const userId = step?.user_id ?? null;
  const account = await casework.unitOfWork.run({ tenantId: null, userId }, (transaction) =>
    transaction.first<{ email: string }>(EMAIL, [userId]),
  );
  const member = account === undefined ? undefined : await findSignInAccount(casework, account.email);
  if (member?.hasSecondStep !== true || member.mustSso) throw new CaseworkError('step-expired');
  return member;
}

interface Judged {
  readonly member: SignInAccount;
  readonly counters: Counters;
  readonly code: string;
  readonly tokenHash: string;
  readonly origin: Origin;
}

/** Null for a wrong code: then only the try is written. */
async function judge(
  casework: Casework,
  transaction: Transaction,
  { member, counters, code, tokenHash, origin }: Judged,
): Promise<Finished | null> {
  if ((await transaction.query(COUNT, [tokenHash])).length === 0) throw new CaseworkError('step-expired');
  const shownBy = await useCode(transaction, casework.masterKey, member.userId, code);
  if (shownBy === null) return null;
  await transaction.query('update sign_in_step set done_at = app_now() where token_hash = $1', [tokenHash]);
  await forgiveTries(casework, transaction, counters);
  await appendAccountEvent(transaction, member, 'session.opened', { secondStep: shownBy });
  return { ...(await openSession(transaction, member, origin)), deviceMark: markOf(casework, member, origin) };
}
