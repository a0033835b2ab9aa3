import type { DescribedEntry } from './described-entry.js';
import type { MailFacts } from './mail-facts.js';

/** A mail in the order in which it is read; both forms are made from this. */
export interface MailPage {
  readonly language: MailFacts['language'];
  readonly subject: string;
  readonly headline: string;
  readonly parts: readonly {
    readonly entry: DescribedEntry;
    readonly url: string;
    readonly isOnlyOne: boolean;
  }[];
  readonly late: string | null;
  /** Null in a mail that leads nowhere, as one with a code. */
  readonly button: { readonly words: string; readonly url: string } | null;
  readonly foot: readonly string[];
  readonly whyTitle: string;
}
