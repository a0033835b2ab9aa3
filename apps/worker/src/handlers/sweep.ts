import { recordPulse, recountShippedLaw, sweepReminders, type DueMails, type Ledger } from '@sapar/casework';
import { DELIVER_JOB } from '@sapar/contracts';
import type { MailSender } from '@sapar/mail';
import type { Logger } from 'pino';
import type { Handler } from '../handler-registry.js';

export interface Sweeping {
  readonly ledger: Ledger;
  readonly sender: MailSender;
  readonly enqueue: (mails: readonly DueMails[]) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** Looks for what is due, hands it to the queue and leaves a sign of life that Today shows. */
export function sweepHandler({ ledger, sender, enqueue, log }: Sweeping): Handler {
  let lawDone: string | null = null;
  return async () => {
    // Before looking for what is due: a new law may bring a last day forward to today.
    lawDone = await recountShippedLaw(ledger, lawDone);
    const mails = await sweepReminders(ledger);
    await enqueue(mails);
    await recordPulse(ledger, 'sweep', true, null);
    const fault = await sender.verify().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await recordPulse(ledger, 'mail', fault === null, fault);
    if (mails.length > 0) log.info({ jobs: mails.length }, 'handed over');
  };
}

/** A job for each hundred mails of a company; ids only travel through the queue. */
export const deliverJobs = (mails: readonly DueMails[]) => mails.map((data) => ({ name: DELIVER_JOB, data }));
