/** One mail to one person, ready to leave. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Where a mail that comes back goes; the sender's address when left out. */
  readonly envelopeFrom?: string;
  readonly replyTo?: string;
  /** Days to keep, as a file that a calendar opens; beside the text and never instead of it. */
  readonly calendar?: { readonly method: 'publish' | 'cancel'; readonly text: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With angle brackets; the same on every try of the same mail. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SendHooks {
  /** Awaited after the whole text has left and before the final dot does; when it throws, the dot never leaves. */
  readonly beforeDot: () => Promise<void>;
}

/** What became of one try. Only silence after the dot is unknown: a server that answers has said what became of the mail. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'failed-temporarily' | 'failed-permanently'; readonly error: string }
  | { readonly kind: 'connection-lost-after-dot'; readonly error: string };

export interface MailSender {
  send(mail: OutgoingMail, hooks: SendHooks): Promise<SendOutcome>;
  /** Resolves when the mail server answers, rejects with what is wrong. */
  verify(): Promise<void>;
  close(): Promise<void>;
}
