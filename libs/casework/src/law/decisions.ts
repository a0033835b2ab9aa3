import type { SourceIn } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate, type Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { CalendarFile } from '@sapar/rule-catalogue';

interface Signed {
  readonly id: string;
  readonly fromOn: CalendarDate;
  readonly signedName: string;
  readonly signedAt: Instant;
  /** Day of signing in Kazakhstan: a later reading reaches only deadlines that were not yet due on it. */
  readonly signedOn: CalendarDate;
  readonly reason: string;
}

interface ReadingDecision extends Signed {
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

/** What a host's person signed: a reading, a newer figure, or an edition of a calendar year. */
export type Decision = ReadingDecision | FigureDecision | CalendarDecision;

const DECISIONS = `
  select id, kind, body, from_on as "fromOn", signed_name as "signedName", signed_at as "signedAt", reason
  from law_decision where tenant_id = $1 order by id desc`;

/** All decisions of a host, the newest first; row-level security lets the host and its partners read them. */
export async function readDecisions(transaction: Transaction, hostTenantId: string): Promise<readonly Decision[]> {
  const rows = await transaction.query<Omit<Decision, 'signedOn'>>(DECISIONS, [hostTenantId]);
  return rows.map((row) => ({ ...row, signedOn: calendarDateIn(KAZAKHSTAN_ZONE, row.signedAt) }) as Decision);
}

/** What a decision is about; a later decision on the same subject supersedes it. */
export function subjectOf(decision: Pick<Decision, 'kind' | 'body'>): string {
  const { kind, body } = decision as Decision;
  if (kind === 'calendar-year') return `${body.country} ${String(body.year)}`;
  return kind === 'reading' ? `${body.ruleId} ${body.question}` : body.ruleId;
}
