type End = 'key' | 'attorney';

/** Sentences of mails about the company itself; dates come in as ready words of the same language. */
export interface NoticeWords {
  /** What is to be renewed. */
  readonly act: Readonly<Record<End, string>>;
  readonly headline: Readonly<Record<End, (name: string) => string>>;
  readonly what: Readonly<Record<End, string>>;
  readonly lastDay: (date: string, left: string) => string;
  readonly ended: (date: string) => string;
  readonly today: string;
  readonly chips: Readonly<Record<'ended' | 'lastDay' | 'soon', string>>;
  readonly whyMe: (company: string) => string;
  readonly neverSend: string;
  readonly button: string;
  readonly severalEnds: (count: number) => string;
}
