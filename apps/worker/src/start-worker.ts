import { countDeliveries, readBeat, type FileStore, type OpenLedger } from '@sapar/casework';
import { DELIVER_JOB, SWEEP_JOB, TIDY_JOB } from '@sapar/contracts';
import type { MailSender } from '@sapar/mail';
import type { Logger } from 'pino';
import { registerHandlers } from './handler-registry.js';
import { deliverHandler, type Delivering } from './handlers/deliver.js';
import { deliverJobs, sweepHandler, type RankedMails } from './handlers/sweep.js';
import { tidyHandler } from './handlers/tidy.js';
import { askHealth } from './health/ask-health.js';
import type { Part } from './health/ask-health.js';
import { metricsOf } from './health/metrics.js';
import { armScheduler } from './queue/arm-scheduler.js';
import type { ConnectedQueue } from './queue/connect-queue.js';

export interface WorkerParts {
  readonly ledger: OpenLedger;
  readonly files: Pick<FileStore, 'idsBefore' | 'delete'>;
  readonly sender: MailSender;
  readonly queue: ConnectedQueue;
  readonly from: string;
  readonly publicUrl: string;
  readonly inboundDomain?: string | undefined;
  readonly sweepSeconds: number;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly afterStep?: Delivering['afterStep'];
}

export interface RunningWorker {
  health(): Promise<readonly Part[]>;
  /** In the text that Prometheus reads. */
  metrics(): Promise<string>;
  /** Finishes the mail in hand, takes no more. */
  stop(): Promise<void>;
}

const CONCURRENCY = 4;
/** The row's moment is the database's, the queue's delay is its own: a job that came too early would find nothing. */
const CLOCK_MARGIN_MILLISECONDS = 250;
const REARM_MILLISECONDS = 5_000;
const TIDY_MILLISECONDS = 3_600_000;
const SCHEDULER = 'sweep-reminders';

/** Starts taking jobs and arms the sweep; arms it again and again, since an emptied queue forgets its schedulers too. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { queue, log, sweepSeconds } = parts;
  const enqueue = async (mails: readonly RankedMails[]): Promise<void> => {
    if (mails.length > 0) await queue.queue.addBulk(deliverJobs(mails));
  };
  // Without this a mail waits for the first sweep after its time as well: up to a whole interval on top of its delay.
  // Two ways to one mail are harmless, only the first finds it to claim; a queue that is away is the sweep's to bridge.
  const comeBack: Delivering['comeBack'] = async (mails, seconds) => {
    await queue.queue
      .add(DELIVER_JOB, mails, { delay: seconds * 1000 + CLOCK_MARGIN_MILLISECONDS, priority: 1 })
      .catch((error: unknown) => log.warn({ err: error }, 'the queue takes no retry'));
  };
  let isStopping = false;
  const process = registerHandlers(
    [SWEEP_JOB, DELIVER_JOB, TIDY_JOB],
    [
      [SWEEP_JOB, sweepHandler({ ...parts, enqueue })],
      [DELIVER_JOB, deliverHandler({ ...parts, comeBack, isStopping: () => isStopping })],
      [TIDY_JOB, tidyHandler(parts)],
    ],
  );
  const worker = queue.work(process, CONCURRENCY);
  worker.on('failed', (job, error) => log.error({ job: job?.name, err: error }, 'job failed'));
  const arm = async (): Promise<void> => {
    await armScheduler(queue.queue, { id: SCHEDULER, every: sweepSeconds * 1000, job: SWEEP_JOB });
    await armScheduler(queue.queue, { id: 'tidy', every: TIDY_MILLISECONDS, job: TIDY_JOB });
  };
  await arm();
  const rearming = setInterval(() => {
    void arm().catch((error: unknown) => log.warn({ err: error }, 'the sweep could not be armed'));
  }, REARM_MILLISECONDS);
  return {
    health: () => askHealth(parts, () => worker.isRunning()),
    metrics: async () => metricsOf(await readBeat(parts.ledger.acrossCompanies), await countDeliveries(parts.ledger)),
    stop: async () => {
      isStopping = true;
      clearInterval(rearming);
      await queue.close();
      await parts.sender.close();
      await parts.ledger.close();
    },
  };
}
