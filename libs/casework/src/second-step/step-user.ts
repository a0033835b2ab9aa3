import type { Casework } from '../casework.js';
import { hashOfToken } from '../sessions/token.js';

const STEP = 'select user_id from sign_in_step where token_hash = $1 and done_at is null and expires_at > app_now()';

/** Whose password was right a moment ago, by the token of that step; null for any other token. */
export async function userOfStep({ unitOfWork }: Casework, token: string): Promise<string | null> {
  const hash = hashOfToken(token);
  const scope = { tenantId: null, userId: null, sessionHash: hash };
  const row = await unitOfWork.run(scope, (transaction) => transaction.first<{ user_id: string }>(STEP, [hash]));
  return row?.user_id ?? null;
}
