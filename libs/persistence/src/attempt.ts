import { uuidv7 } from 'uuidv7';

/** An idempotency key with the hash of the request it came with. */
export interface Attempt {
  readonly key: string;
  readonly requestHash: string;
}

/** The same key came with another request: one of the two is a mistake of the caller. */
export class AttemptReused extends Error {
  readonly code = 'idempotency-key-reused';
  constructor() {
    super('idempotency-key-reused');
  }
}

/** As much of a transaction as keys need. */
interface Keeping {
  readonly now: string;
  readonly scope: { readonly tenantId: string | null; readonly userId: string | null; readonly attempt?: Attempt };
  query(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]>;
  first<T>(sql: string, parameters: readonly unknown[]): Promise<T | undefined>;
}

interface Kept {
  readonly request_hash: string;
  readonly response: { readonly answer?: unknown } | null;
}

const TAKE = `
  with taken as (
    insert into idempotency_key (id, tenant_id, user_id, key, request_hash, created_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, user_id, key) do nothing returning id)
  select id from taken`;
const KEPT = 'select request_hash, response from idempotency_key where tenant_id = $1 and user_id = $2 and key = $3';

/**
 * Null when this attempt is the first, else what the first one answered. The key is written in the work's own
 * transaction: a double submit waits on the unique index until the first has committed, a failed first leaves no key.
 */
export async function takeAttempt<T>(transaction: Keeping): Promise<{ readonly answer: T } | null> {
  const { tenantId, userId, attempt } = transaction.scope;
  if (attempt === undefined || tenantId === null || userId === null) return null;
  const row = [uuidv7(), tenantId, userId, attempt.key, attempt.requestHash, transaction.now];
  if ((await transaction.first(TAKE, row)) !== undefined) return null;
  const kept = await transaction.first<Kept>(KEPT, [tenantId, userId, attempt.key]);
  if (kept?.request_hash !== attempt.requestHash) throw new AttemptReused();
  return { answer: kept.response?.answer as T };
}

/** Keeps the first answer beside its key. */
export async function keepAnswer(transaction: Keeping, answer: unknown): Promise<void> {
  const { tenantId, userId, attempt } = transaction.scope;
  if (attempt === undefined || tenantId === null || userId === null) return;
  await transaction.query(
    'update idempotency_key set status = 200, response = $4 where tenant_id = $1 and user_id = $2 and key = $3',
    [tenantId, userId, attempt.key, JSON.stringify({ answer })],
  );
}
