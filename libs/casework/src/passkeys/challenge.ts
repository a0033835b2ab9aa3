import { createHash } from 'node:crypto';
import type { Casework } from '../casework.js';

type Purpose = 'registration' | 'sign-in';

const hashOf = (challenge: string): string => createHash('sha256').update(`passkey:${challenge}`).digest('hex');
const scopeOf = (hash: string) => ({ tenantId: null, userId: null, sessionHash: hash });

const KEEP = `insert into passkey_challenge (hash, user_id, purpose, expires_at) values ($1, $2, $3, app_now() + interval '5 minutes')`;
const FORGET = 'delete from passkey_challenge where expires_at < app_now()';
const TAKE = `
  with taken as (delete from passkey_challenge where hash = $1 and purpose = $2 and user_id is not distinct from $3 and expires_at > app_now() returning hash)
  select hash from taken`;

/** Keeps the hash of a challenge until it is answered or five minutes are over. */
export async function keepChallenge(
  { unitOfWork }: Casework,
  challenge: string,
  purpose: Purpose,
  userId: string | null,
): Promise<void> {
  const hash = hashOf(challenge);
  await unitOfWork.run(scopeOf(hash), async (transaction) => {
    await transaction.query(FORGET);
    await transaction.query(KEEP, [hash, userId, purpose]);
  });
}

/** The challenge that a browser answered, if it is one of ours and was not answered before; it is used up, right or wrong. */
export async function takeChallenge(
  { unitOfWork }: Casework,
  clientDataJSON: string,
  purpose: Purpose,
  userId: string | null,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) return null;
  const hash = hashOf(challenge);
  const taken = await unitOfWork.run(scopeOf(hash), (transaction) => transaction.first(TAKE, [hash, purpose, userId]));
  return taken === undefined ? null : challenge;
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const data = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      readonly challenge?: unknown;
    };
    return typeof data.challenge === 'string' ? data.challenge : null;
  } catch {
    return null;
  }
}
