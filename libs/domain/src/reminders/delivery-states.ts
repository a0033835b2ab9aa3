/**
 * What may happen to one mail. The dot is the last sign of its text: before it a retry is free, after it and before the
 * server's answer nobody knows (RFC 1047).
 */
const ARROWS = {
  queued: { claim: 'claimed', cancel: 'cancelled' },
  claimed: {
    'dot-leaves': 'dot-sent',
    'fail-temporarily': 'queued',
    'fail-permanently': 'undeliverable',
    'lease-ends': 'queued',
    cancel: 'cancelled',
  },
  // A server that answers after the dot has said what became of the mail, a refusal included: only silence is unknown.
  'dot-sent': {
    accept: 'accepted',
    'fail-temporarily': 'queued',
    'fail-permanently': 'undeliverable',
    'lease-ends': 'unknown',
    'connection-lost': 'unknown',
  },
  unknown: { resend: 'queued', hold: 'held' },
  held: { resend: 'queued', cancel: 'cancelled' },
  accepted: { bounce: 'bounced' },
  undeliverable: {},
  bounced: {},
  cancelled: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type DeliveryState = keyof typeof ARROWS;
type Arrows = typeof ARROWS;
export type DeliveryEvent = { [State in DeliveryState]: keyof Arrows[State] }[DeliveryState];

/** Every arrow of the table as data: for the ledger's pages and for tests that walk all of them. */
export const DELIVERY_ARROWS: Readonly<Record<DeliveryState, Readonly<Partial<Record<DeliveryEvent, DeliveryState>>>>> =
  ARROWS;

/** The state that follows, or null when `event` cannot happen to a delivery in `state` (a late answer, a second worker). */
export function nextDeliveryState(state: DeliveryState, event: DeliveryEvent): DeliveryState | null {
  return DELIVERY_ARROWS[state][event] ?? null;
}

/** What the company wants for a mail that may or may not have arrived: the same Message-ID again, or a person decides. */
export function resolveUnknown(policy: 'resend' | 'hold'): 'queued' | 'held' {
  return ARROWS.unknown[policy];
}

// Most outages of a mail server are a restart: the first tries follow each other closely, so that nobody waits for the
// end of one. Who is still away after two minutes is left alone for longer, but never longer than five minutes.
const DELAYS_SECONDS = [5, 15, 30, 60, 120, 300] as const;
const LONGEST_DELAY_SECONDS = 300;
const SPREAD = 0.25;
const HASH_RANGE = 4_294_967_296;

/** Seconds until the next try after `attempt` failed ones (from 1), growing up to five minutes and spread by the id. */
export function retryDelaySeconds(attempt: number, deliveryId: string): number {
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError(`not a number of attempts: ${String(attempt)}`);
  const delay = DELAYS_SECONDS[attempt - 1] ?? LONGEST_DELAY_SECONDS;
  return Math.ceil(delay * (1 - SPREAD * shareOf(deliveryId)));
}

/** A number from 0 to 1 that belongs to the id: mails that failed together come back apart, and tests see the same delay. */
function shareOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash / HASH_RANGE;
}
