export interface DigestCounts {
  readonly dates: number;
  readonly overdue: number;
}

/** Sentences of lists by mail; days and titles come in as ready words of the same language. */
export interface DigestWords {
  readonly subject: {
    readonly daily: (day: string, counts: DigestCounts, first: string) => string;
    readonly weekly: (day: string, counts: DigestCounts, first: string) => string;
    readonly daysOff: (days: string, counts: DigestCounts, first: string) => string;
  };
  readonly headline: Readonly<Record<'daily' | 'weekly' | 'daysOff', (day: string) => string>>;
  /** The three lines above the list. */
  readonly labels: Readonly<Record<'act' | 'week' | 'number', string>>;
  readonly week: (lastDays: number, people: number, arriving: number) => string;
  readonly inTime: (inTime: number, filed: number) => string;
  readonly inCountry: (count: number) => string;
  readonly sections: Readonly<Record<'week' | 'later', string>> & {
    readonly daysOff: (days: string) => string;
    readonly back: (day: string) => string;
    readonly arrivals: string;
  };
  readonly arrival: (name: string) => string;
  readonly plannedOn: (day: string, site: string) => string;
  readonly more: (count: number) => string;
  readonly why: Readonly<Record<'daily' | 'weekly' | 'daysOff', (company: string) => string>>;
  readonly change: string;
  readonly mute: string;
}
