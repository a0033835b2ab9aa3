import type { CalendarDate, ReminderThreshold, VisitStep, WatchedDate } from '@sapar/domain';
import type { Language } from '@sapar/messages';

/** What one mail says about one deadline, as plain values. */
export interface MailEntry {
  readonly threshold: ReminderThreshold | 'filing-closed';
  readonly kind: 'arrival-notification' | WatchedDate;
  /** Which paper, limit or route sets the day. */
  readonly subject: string | null;
  /** Ways out of an overrun; null or empty elsewhere. */
  readonly detail: {
    readonly routes: readonly { readonly route: string; readonly startBy: string; readonly isOpen: boolean }[];
    readonly findings?: readonly { readonly code: string; readonly facts: Readonly<Record<string, string>> }[];
  } | null;
  readonly toTechnician: boolean;
  /** To the other company, whose task it is. */
  readonly toSupplier: boolean;
  /** It went to somebody else first, who is away or gets no mail. */
  readonly because?: 'away' | 'bounced' | null;
  readonly insteadOfName?: string | null;
  /** To who was named at a host without an account: by which company. */
  readonly namedBy: string | null;
  readonly isCritical: boolean;
  readonly personName: string;
  readonly hostName: string;
  readonly missionReference: string;
  readonly siteName: string;
  readonly isDemo: boolean;
  readonly eventOn: CalendarDate;
  /** Day of the arrival at the host, where it lies after the crossing. */
  readonly atHostOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly officeCutoffAt: string | null;
  readonly missingYear: number | null;
  readonly steps: readonly VisitStep[];
  readonly convention: 'arrival-day' | 'next-day' | 'none';
  readonly instrument: Readonly<Record<Language, string>> | null;
  readonly ruleCheckedOn: CalendarDate | null;
  readonly tripReading: Readonly<Record<Language, string>> | null;
  readonly deputyName: string | null;
  readonly doerName: string | null;
  readonly doerPhone: string | null;
  readonly writtenTo: readonly { readonly name: string; readonly at: string }[];
  readonly closing: {
    readonly filedOn: CalendarDate;
    readonly filedByName: string | null;
    readonly number: string | null;
    readonly isCompared: boolean;
    readonly isLate: boolean;
    readonly workingDaysLate: number;
  } | null;
  /** The page that the entry's button opens. */
  readonly url: string;
  /** Whether that page takes an answer: I have it, later, somebody else, not ours. */
  readonly isAnswerable: boolean;
}

/** One mail: who reads it, when, and what it speaks of; several entries make a digest. */
export interface MailFacts {
  readonly language: Language;
  readonly now: string;
  readonly wasDueAt: string;
  /** Page for a mail of several entries. */
  readonly todayUrl: string;
  readonly entries: readonly MailEntry[];
  /** Mutes reminders of this kind that can wait; left out where nothing may be muted. */
  readonly muteUrl?: string | null;
  /** Asked for by its reader before the real one goes. */
  readonly isTest?: boolean;
}
