import { forgetAttempts, type Ledger } from '@sapar/casework';
import type { Logger } from 'pino';
import type { Handler } from '../handler-registry.js';

/** Deletes what is kept for a while only. */
export function tidyHandler({ ledger, log }: { readonly ledger: Ledger; readonly log: Pick<Logger, 'info'> }): Handler {
  return async () => {
    const forgotten = await forgetAttempts(ledger);
    if (forgotten > 0) log.info({ forgotten }, 'idempotency keys forgotten');
  };
}
