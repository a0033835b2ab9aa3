import { endDueShares, eraseDue, forgetAttempts, removeLostFiles, type FileStore, type Ledger } from '@sapar/casework';
import type { Logger } from 'pino';
import type { Handler } from '../handler-registry.js';

export interface Tidying {
  readonly ledger: Ledger;
  readonly files: Pick<FileStore, 'idsBefore' | 'delete'>;
  readonly log: Pick<Logger, 'info'>;
}

/** Deletes what is kept for a while only. */
export function tidyHandler({ ledger, files, log }: Tidying): Handler {
  return async () => {
    const forgotten = await forgetAttempts(ledger);
    if (forgotten > 0) log.info({ forgotten }, 'idempotency keys forgotten');
    const erased = await eraseDue(ledger);
    if (erased > 0) log.info({ erased }, 'personal data erased at the end of their period');
    const ended = await endDueShares(ledger);
    if (ended > 0) log.info({ ended }, 'people no longer shown to a host at the end of their period');
    const { rows, contents } = await removeLostFiles(ledger, files);
    if (rows + contents > 0) log.info({ rows, contents }, 'lost files removed');
  };
}
