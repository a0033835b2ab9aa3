import type { CalendarDate } from '@sapar/domain';

/** What came in by mail, in plain values; whoever wrote it is not proven. */
export interface InboundMail {
  readonly messageId: string | null;
  /** As the mail's head says it. */
  readonly fromName: string;
  readonly fromAddress: string;
  readonly content: InboundContent;
}

export type InboundContent =
  | {
      readonly kind: 'bounce';
      /** False while the other server still tries. */
      readonly isFinal: boolean;
      /** Enhanced status code of RFC 3463, like 5.1.1. */
      readonly status: string | null;
      readonly detail: string;
    }
  /** From a machine; with the last day that its words name. */
  | { readonly kind: 'auto-reply'; readonly endsOn: CalendarDate | null; readonly words: string }
  | { readonly kind: 'reply'; readonly words: string; readonly attachments: readonly InboundAttachment[] }
  /** A report that a mail arrived, or nothing that says anything. */
  | { readonly kind: 'nothing' };

/** Named, never kept. */
export interface InboundAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}
