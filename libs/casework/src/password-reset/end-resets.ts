import type { Transaction } from '@sapar/persistence';

/** A way of signing in has changed: links that were asked for before lead nowhere any more. */
export const endResets = (transaction: Transaction, userId: string): Promise<unknown> =>
  transaction.query('update password_reset set used_at = app_now() where user_id = $1 and used_at is null', [userId]);
