import type { DescribedEntry, Tone } from './described-entry.js';
import type { MailFacts } from './mail-facts.js';

/** Many dates in few words: three lines, then the list in the order of their days. */
export interface MailList {
  readonly summary: readonly { readonly label: string; readonly words: string }[];
  readonly sections: readonly {
    readonly title: string;
    readonly tone: Tone;
    readonly rows: readonly { readonly title: string; readonly url: string; readonly lines: readonly string[] }[];
  }[];
  readonly more: string | null;
}

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
  readonly list?: MailList;
  readonly late: string | null;
  /** Null in a mail that leads nowhere, as one with a code. */
  readonly button: { readonly words: string; readonly url: string } | null;
  readonly foot: readonly string[];
  /** Where the reader changes or mutes what comes. */
  readonly footLinks?: readonly { readonly words: string; readonly url: string }[];
  readonly whyTitle: string;
}
