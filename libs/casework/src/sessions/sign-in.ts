import type { SignIn } from '@sapar/contracts';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { appendAccountEvent } from './account-event.js';
import { knownDevice, newDeviceMark } from './device-mark.js';
import { noteRefusal } from './note-refusal.js';
import { openSession, type OpenedSession } from './open-session.js';
import { openSignInStep, type OpenedStep } from './open-sign-in-step.js';
import { NOWHERE, type Origin } from './origin.js';
import { countersOf, forgiveTries, takeTry } from './pace.js';
import { isPasswordRight } from './passwords.js';
import { findSignInAccount, type SignInAccount } from './sign-in-account.js';

/** A session with what marks the device, or the step that still asks for a code: never both. */
export type SignedIn = (OpenedSession & { readonly deviceMark: string }) | OpenedStep;

/**
 * Checks the password. The try is counted before it is judged; an e-mail that nobody has costs the same statements and the
 * same hash as one with a wrong password, and gets the same answer.
 */
export async function signIn(
  casework: Casework,
  { email, password }: SignIn,
  origin: Origin = NOWHERE,
): Promise<SignedIn> {
  const address = email.trim().toLowerCase();
  const account = await findSignInAccount(casework, address);
  const device = knownDevice(casework.masterKey, account?.userId ?? uuidv7(), origin.deviceMark);
  const counters = countersOf('password', address, device, origin);
  await takeTry(casework, counters);
  const isRight = await isPasswordRight(account?.passwordHash ?? null, password);
  if (!isRight || account === undefined) {
    await noteRefusal(casework, account, 'wrong-password', origin);
    throw new CaseworkError('wrong-credentials');
  }
  // Told after the right password only: before, it would tell strangers whose address this is.
  if (account.mustSso) throw new CaseworkError('single-sign-on-only');
  const scope = { tenantId: account.tenantId, userId: account.userId };
  return casework.unitOfWork.run(scope, async (transaction) => {
    await forgiveTries(casework, transaction, counters);
    if (account.hasSecondStep) return openSignInStep(transaction, account);
    await appendAccountEvent(transaction, account, 'session.opened');
    return { ...(await openSession(transaction, account, origin)), deviceMark: markOf(casework, account, origin) };
  });
}

/** The mark that the device has already, or a new one. */
export const markOf = ({ masterKey }: Casework, { userId }: Pick<SignInAccount, 'userId'>, origin: Origin): string =>
  origin.deviceMark !== null && knownDevice(masterKey, userId, origin.deviceMark) !== null
    ? origin.deviceMark
    : newDeviceMark(masterKey, userId);
