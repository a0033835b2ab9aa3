/** Sentences of mails; dates and counts come in as ready words of the same language. */
export interface MailWords {
  readonly people: (count: number) => string;
  readonly fileAct: string;
  readonly fileHeadline: (names: string) => string;
  /** The same for another address during the stay. */
  readonly move: {
    readonly fileAct: string;
    readonly fileHeadline: (names: string) => string;
    readonly closedSubject: (name: string, isLate: boolean) => string;
    readonly closedHeadline: (name: string) => string;
  };
  readonly lastDay: string;
  readonly lastDayIfArrived: string;
  readonly overdueSubject: (date: string) => string;
  readonly lastDaySubject: (date: string, left: string) => string;
  readonly questionSubject: (name: string, planned: string, dueOn: string | null) => string;
  readonly questionHeadline: (name: string) => string;
  readonly questionFacts: (planned: string, dueOn: string | null) => string;
  readonly technicianSubject: (host: string) => string;
  readonly technicianHeadline: string;
  readonly technicianFacts: (host: string) => string;
  readonly handSubject: (name: string, year: string) => string;
  readonly handHeadline: (name: string) => string;
  readonly handFacts: (year: string) => string;
  readonly closedSubject: (name: string, isLate: boolean) => string;
  readonly closedHeadline: (name: string) => string;
  readonly closedFacts: (facts: {
    readonly filedOn: string;
    readonly byName: string | null;
    readonly number: string | null;
    readonly isCompared: boolean;
  }) => string;
  readonly closedInTime: (date: string) => string;
  readonly closedLate: (date: string, days: number) => string;
  readonly left: {
    readonly overdue: string;
    readonly hours: (hours: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly closed: string;
    readonly tomorrow: string;
    readonly days: (days: number) => string;
  };
  readonly chips: Readonly<Record<'overdue' | 'lastDay' | 'window' | 'question' | 'done' | 'hand', string>>;
  readonly officeCutoff: (moment: string) => string;
  readonly legalCutoff: (moment: string) => string;
  readonly whatNow: string;
  readonly whyThisDate: string;
  readonly whyMe: (company: string, deputy: string | null) => string;
  readonly whyTechnician: (company: string) => string;
  readonly whySupplier: (company: string) => string;
  readonly whyContact: (namedBy: string, company: string) => string;
  readonly whyManager: (company: string) => string;
  readonly noAnswer: string;
  readonly handedOver: string;
  readonly notOurs: string;
  /** Whoever had it first is away by an automatic reply, or gets no mail. */
  readonly insteadOf: Readonly<Record<'away' | 'bounced', (name: string) => string>>;
  readonly putOff: string;
  /** Who has it, for every reader of the plain text. */
  readonly doer: (name: string, phone: string | null) => string;
  readonly writtenTo: (list: string) => string;
  readonly todayIsLast: string;
  readonly callNow: (name: string, phone: string | null) => string;
  readonly late: (moment: string) => string;
  readonly buttons: Readonly<Record<'file' | 'respond' | 'answer' | 'decide' | 'confirmation' | 'today', string>>;
  readonly test: (subject: string) => string;
  readonly opensOnly: string;
  readonly cannotMute: (company: string) => string;
  /** The same where nothing can be answered. */
  readonly cannotMuteAlone: (company: string) => string;
  readonly mute: string;
  readonly mission: (reference: string, site: string) => string;
  readonly demo: string;
}
