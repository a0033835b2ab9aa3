import type { SourceIn } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate, type Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { NOTIFICATION_DEADLINE, type CalendarFile } from '@sapar/rule-catalogue';

interface Signed {
  readonly id: string;
  readonly fromOn: CalendarDate;
  readonly signedName: string;
  readonly signedAt: Instant;
  /** Day of signing in Kazakhstan: a later reading reaches only deadlines that were not yet due on it. */
  readonly signedOn: CalendarDate;
  readonly reason: string;
}

export interface ReadingDecision extends Signed {
  readonly kind: 'reading';
  readonly body: { readonly ruleId: string; readonly question: string; readonly option: string };
}
interface FigureDecision extends Signed {
  readonly kind: 'figure';
  readonly body: { readonly ruleId: string; readonly value: number; readonly source: SourceIn };
}
export interface CalendarDecision extends Signed {
  readonly kind: 'calendar-year';
  readonly body: CalendarFile;
}

/** A tentative day that has passed, confirmed as the calendar has it; an edition that says otherwise is asked about anew. */
export interface DayDecision extends Signed {
  readonly kind: 'calendar-day';
  readonly body: {
    readonly country: CalendarFile['country'];
    readonly year: number;
    readonly on: CalendarDate;
    readonly dayKind: CalendarFile['days'][number]['kind'];
    readonly settleOn: CalendarDate;
  };
}
/** A rule that somebody looked at again and found as it stands: it moves no date, it makes the rule fresh. */
export interface RuleCheck extends Signed {
  readonly kind: 'rule-check';
  readonly body: { readonly ruleId: string; readonly checkedOn: CalendarDate };
}

/** What a host's person decided about a rule: a reading, or a newer figure. */
export type RuleDecided = ReadingDecision | FigureDecision;
/** What changes the host's calendar. */
export type OfCalendar = CalendarDecision | DayDecision;
/** Everything that a host's person signed. */
export type Decision = RuleDecided | OfCalendar | RuleCheck;

const DECISIONS = `
  select id, kind, body, from_on as "fromOn", signed_name as "signedName", signed_at as "signedAt", reason
  from law_decision where tenant_id = $1 order by id desc`;

/** All decisions of a host, the newest first; row-level security lets the host and its partners read them. */
export async function readDecisions(transaction: Transaction, hostTenantId: string): Promise<readonly Decision[]> {
  const rows = await transaction.query<Omit<Decision, 'signedOn'>>(DECISIONS, [hostTenantId]);
  return rows.map((row) => ({ ...row, signedOn: calendarDateIn(KAZAKHSTAN_ZONE, row.signedAt) }) as Decision);
}

/** A question about the notification stands with the rule on its last day and with a rule of its own: it is one question. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'arrival-day': [NOTIFICATION_DEADLINE, 'kz.notification.arrival-day-counts'],
  'start-of-clock': [NOTIFICATION_DEADLINE, 'kz.notification.start-of-clock'],
};

/** The rules with which the question of a reading stands, the one that names it first. */
export function homesOf({ ruleId, question }: ReadingDecision['body']): readonly string[] {
  const homes = HOMES[question] ?? [];
  return homes.includes(ruleId) ? homes : [ruleId];
}

/** Whether somebody chose a reading of this question about the notification, with whichever of its rules. */
export const isReadingOf = (decision: Decision, question: string): decision is ReadingDecision =>
  decision.kind === 'reading' &&
  decision.body.question === question &&
  homesOf(decision.body).includes(NOTIFICATION_DEADLINE);

/** What a decision is about; a later decision on the same subject supersedes it. */
export function subjectOf(decision: Pick<Decision, 'kind' | 'body'>): string {
  const { kind, body } = decision as Decision;
  switch (kind) {
    case 'calendar-year':
      return `${body.country} ${String(body.year)}`;
    case 'calendar-day':
      return `${body.country} ${body.on} ${body.dayKind} ${body.settleOn}`;
    case 'rule-check':
      return `${body.ruleId} check`;
    case 'reading':
      return `${homesOf(body)[0] ?? body.ruleId} ${body.question}`;
    case 'figure':
      return body.ruleId;
  }
}

export const isOfCalendar = (decision: Decision): decision is OfCalendar =>
  decision.kind === 'calendar-year' || decision.kind === 'calendar-day';
