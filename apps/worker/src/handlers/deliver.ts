import { setTimeout as pause } from 'node:timers/promises';
import {
  claimDelivery,
  isDatabaseAway,
  markDotSent,
  noteUnmakeable,
  settleDelivery,
  type ClaimedDelivery,
  type Ledger,
} from '@sapar/casework';
import { DeliverJob } from '@sapar/contracts';
import type { MailSender, OutgoingMail, SendOutcome } from '@sapar/mail';
import type { Logger } from 'pino';
import type { Handler } from '../handler-registry.js';
import { mailOf } from '../letters/mail-of.js';

export interface Delivering {
  readonly ledger: Ledger;
  readonly sender: MailSender;
  readonly from: string;
  readonly publicUrl: string;
  readonly inboundDomain?: string | undefined;
  /** Comes back to mails after so many seconds; the sweep comes anyway, only later. */
  readonly comeBack: (mails: DeliverJob, seconds: number) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** True once the worker is to end: what is under way is brought to its end, the rest stays in its rows. */
  readonly isStopping: () => boolean;
  /** Called between the steps of a send; tests end the process here. */
  readonly afterStep?: (step: SendStep) => Promise<void>;
}

/** The places at which a worker can die; before the dot nothing was sent, after it nobody knows. */
type SendStep = 'claimed' | 'text-sent' | 'dot-marked' | 'answered';

/** Mails of one job under way at once. */
const AT_ONCE = 5;

/** Sends the mails of a job; a job that comes twice finds nothing left to claim. */
export function deliverHandler(delivering: Delivering): Handler {
  return async (data) => {
    const { tenantId, deliveryIds } = DeliverJob.parse(data);
    const waiting = [...deliveryIds];
    const takeOn = async (): Promise<void> => {
      while (!delivering.isStopping()) {
        const id = waiting.shift();
        if (id === undefined) return;
        await deliver(delivering, tenantId, id);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeOn));
  };
}

/** One mail that cannot be made holds up no other: it is noted at its row, and after some tries a person looks at it. */
async function deliver(delivering: Delivering, tenantId: string, id: string): Promise<void> {
  const made = await make(delivering, tenantId, id).catch(async (error: unknown) => {
    // Not the mail's fault: the lease ends, or the sweep hands it over again.
    if (isDatabaseAway(error)) throw error;
    const parked = await noteUnmakeable(delivering.ledger, tenantId, id, String(error)).catch(() => null);
    delivering.log.error({ deliveryId: id, err: error, parked }, 'a mail could not be made');
    return null;
  });
  if (made !== null) await send(delivering, made);
}

interface MadeMail {
  readonly claimed: ClaimedDelivery;
  readonly mail: OutgoingMail;
}

async function make(delivering: Delivering, tenantId: string, id: string): Promise<MadeMail | null> {
  const claimed = await claimDelivery(delivering.ledger, tenantId, id);
  if (claimed === null) return null;
  await delivering.afterStep?.('claimed');
  return { claimed, mail: mailOf(claimed, delivering) };
}

async function send(delivering: Delivering, { claimed, mail }: MadeMail): Promise<void> {
  const { ledger, sender, log } = delivering;
  const { id, tenantId } = claimed;
  const outcome = await sender.send(mail, {
    beforeDot: async () => {
      await delivering.afterStep?.('text-sent');
      await markInTime(ledger, claimed);
      await delivering.afterStep?.('dot-marked');
    },
  });
  await delivering.afterStep?.('answered');
  const { counted, retryInSeconds } = await settle(ledger, claimed, outcome);
  log.info({ deliveryId: id, outcome: outcome.kind, counted, retryInSeconds }, 'delivery');
  if (retryInSeconds !== null) await delivering.comeBack({ tenantId, deliveryIds: [id] }, retryInSeconds);
}

/** Far below the lease: whoever slept through it must not send on, whatever the database still had taken from him. */
const MARK_MILLISECONDS = 15_000;

async function markInTime(ledger: Ledger, claimed: ClaimedDelivery): Promise<void> {
  const begun = performance.now();
  if (!(await markDotSent(ledger, claimed))) throw new Error('no longer wanted');
  if (performance.now() - begun > MARK_MILLISECONDS) throw new Error('marked too slowly');
}

const SETTLE_TRIES = 100;
const SETTLE_PAUSE_MILLISECONDS = 1_000;

/** The answer is known; forgotten because the database was away for a moment, it would become a second mail. */
async function settle(
  ledger: Ledger,
  claimed: ClaimedDelivery,
  outcome: SendOutcome,
): ReturnType<typeof settleDelivery> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await settleDelivery(ledger, claimed, settled(outcome));
    } catch (error) {
      if (attempt === SETTLE_TRIES) throw error;
      await pause(SETTLE_PAUSE_MILLISECONDS);
    }
  }
}

/** The sender's words in those of the ledger. */
function settled(outcome: SendOutcome): Parameters<typeof settleDelivery>[2] {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', answer: outcome.response };
    case 'failed-temporarily':
    case 'failed-permanently':
      return { kind: outcome.kind, error: outcome.error };
    case 'connection-lost-after-dot':
      return { kind: 'unknown', error: outcome.error };
  }
}
