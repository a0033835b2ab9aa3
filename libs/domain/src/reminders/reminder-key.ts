/** What makes a reminder the only one of its kind: the same unique key stands on its row. */
export interface ReminderIdentity {
  readonly deadlineId: string;
  readonly revision: number;
  readonly threshold: string;
  readonly occurrence: string;
  readonly recipientKey: string;
  readonly channel: string;
}

/** Idempotency key of a reminder as text; each part is escaped, so that no two identities share a key. */
export function reminderKeyOf(identity: ReminderIdentity): string {
  const { deadlineId, revision, threshold, occurrence, recipientKey, channel } = identity;
  return [deadlineId, String(revision), threshold, occurrence, recipientKey, channel].map(encodeURIComponent).join('/');
}

const ID = /^[0-9a-z-]+$/i;
const DOMAIN = /^[0-9a-z-]+(?:\.[0-9a-z-]+)*$/i;

/** The Message-ID of a delivery, the same on every attempt; throws a RangeError on parts that could break out of the header. */
export function messageIdOf(deliveryId: string, domain: string): string {
  if (!ID.test(deliveryId)) throw new RangeError('not an id of a delivery');
  if (!DOMAIN.test(domain)) throw new RangeError(`not a domain: ${domain}`);
  return `<${deliveryId}@${domain}>`;
}
