import {
  recordPulse,
  recountShippedLaw,
  sweepDates,
  sweepLists,
  sweepReminders,
  type DueMails,
  type Ledger,
} from '@sapar/casework';
import { DELIVER_JOB } from '@sapar/contracts';
import type { MailSender } from '@sapar/mail';
import type { Logger } from 'pino';
import type { Handler } from '../handler-registry.js';

export interface Sweeping {
  readonly ledger: Ledger;
  readonly sender: MailSender;
  readonly enqueue: (mails: readonly RankedMails[]) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** A list that has gone plans the next one itself; looked for anew is only who has none yet. */
const LISTS_MILLISECONDS = 300_000;

/** Looks for what is due, hands it to the queue and leaves a sign of life that Today shows. */
export function sweepHandler({ ledger, sender, enqueue, log }: Sweeping): Handler {
  let lawDone: string | null = null;
  let listsAfter = 0;
  return async () => {
    const begun = performance.now();
    let first: string | null = null;
    const tell = (what: string, error: unknown): void => {
      first ??= `${what}: ${error instanceof Error ? error.message : String(error)}`;
      log.error({ err: error }, what);
    };
    // Before looking for what is due: a new law may bring a last day forward to today. Where that cannot be counted,
    // reminders leave all the same: one row must not silence everybody's.
    lawDone = await recountShippedLaw(ledger, lawDone).catch((error: unknown) => {
      tell('the law could not be counted anew', error);
      return lawDone;
    });
    if (begun >= listsAfter)
      await sweepLists(ledger).then(
        () => {
          listsAfter = begun + LISTS_MILLISECONDS;
        },
        (error: unknown) => {
          tell('the lists could not be planned', error);
        },
      );
    const ranks = new Map<string, number>();
    const mails = await sweepReminders(
      ledger,
      (round) => enqueue(rank(round, ranks)),
      (tenantId, error) => tell(`reminders of ${tenantId} could not be gathered`, error),
    );
    await recordPulse(ledger, 'sweep', first === null, first);
    const fault = await sender.verify().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await recordPulse(ledger, 'mail', fault === null, fault);
    const moved = await sweepDates(ledger);
    if (moved > 0) log.info({ moved }, 'cases whose dates the day has moved');
    if (mails.length > 0) log.info({ jobs: mails.length }, 'handed over');
  };
}

/** Mails of one company and how many jobs of the same company stand before them. */
export interface RankedMails extends DueMails {
  readonly rank: number;
}

/** Every company's first hundred mails come before any company's second hundred. */
function rank(mails: readonly DueMails[], ranks: Map<string, number>): readonly RankedMails[] {
  return mails.map((one) => {
    const place = ranks.get(one.tenantId) ?? 1;
    ranks.set(one.tenantId, place + 1);
    return { ...one, rank: place };
  });
}

/** A job for each hundred mails of a company; ids only travel through the queue. */
export const deliverJobs = (mails: readonly RankedMails[]) =>
  mails.map(({ rank: priority, ...data }) => ({ name: DELIVER_JOB, data, opts: { priority } }));
