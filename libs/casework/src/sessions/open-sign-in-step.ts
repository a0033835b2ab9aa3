import type { Transaction } from '@sapar/persistence';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import type { SignInAccount } from './sign-in-account.js';
import { hashOfToken, newSessionToken } from './token.js';

const LIFE_MINUTES = 5;

export interface OpenedStep {
  readonly kind: 'second-step';
  readonly token: string;
  readonly expiresAt: string;
  /** What the account has; a recovery code does as well. */
  readonly ways: ('authenticator' | 'passkey')[];
}

/** The password was right and a code is asked for: no session yet, and no right but to send the code. */
export async function openSignInStep(
  transaction: Transaction,
  { userId, hasCodes, hasPasskey }: Pick<SignInAccount, 'userId' | 'hasCodes' | 'hasPasskey'>,
): Promise<OpenedStep> {
  const token = newSessionToken();
  const expiresAt = Temporal.Instant.from(transaction.now).add({ minutes: LIFE_MINUTES }).toString();
  await transaction.query('delete from sign_in_step where user_id = $1 and expires_at < app_now()', [userId]);
  await transaction.insert('sign_in_step', {
    id: uuidv7(),
    tokenHash: hashOfToken(token),
    userId,
    createdAt: transaction.now,
    expiresAt,
  });
  const ways: OpenedStep['ways'] = [
    ...(hasPasskey ? ['passkey' as const] : []),
    ...(hasCodes ? ['authenticator' as const] : []),
  ];
  return { kind: 'second-step', token, expiresAt, ways };
}
