import type { CalendarDate } from '@sapar/domain';
import type { Language } from '@sapar/messages';

/** The end of a signature key or of a power of attorney. */
export interface NoticeEntry {
  readonly kind: 'signing-ends';
  readonly end: 'key' | 'attorney';
  readonly personName: string;
  readonly companyName: string;
  readonly endsOn: CalendarDate;
  /** The day in the company's zone. */
  readonly today: CalendarDate;
  readonly isDemo: boolean;
}

/** One mail about the company itself. */
export interface NoticeFacts {
  readonly language: Language;
  readonly now: string;
  readonly wasDueAt: string;
  readonly url: string;
  readonly entries: readonly NoticeEntry[];
}
