import type { MailWords } from '@sapar/messages';
import type { MailEntry } from './mail-facts.js';

/** The plain text alone must be enough to act: who has it, and how to reach that person (S40). */
export const doerOf = ({ threshold, doerName, doerPhone }: MailEntry, words: MailWords): readonly string[] =>
  threshold === 'climb' || doerName === null ? [] : [words.doer(doerName, doerPhone)];

/** Why this person reads it: nobody has answered, somebody gave it over, or it is the duty. */
export function whyMeOf(entry: MailEntry, words: MailWords): string {
  const { threshold, hostName, deputyName, toSupplier, because, insteadOfName, namedBy } = entry;
  if (because != null && insteadOfName != null) return words.insteadOf[because](insteadOfName);
  if (namedBy !== null) return words.whyContact(namedBy, hostName);
  if (toSupplier) return words.whySupplier(hostName);
  switch (threshold) {
    case 'climb':
      return words.noAnswer;
    case 'handed-over':
      return words.handedOver;
    case 'not-ours':
      return words.notOurs;
    case 'snoozed':
      return words.putOff;
    default:
      return words.whyMe(hostName, deputyName);
  }
}
