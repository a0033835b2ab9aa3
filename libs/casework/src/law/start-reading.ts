import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { isReadingOf } from './decisions.js';
import type { HostLaw } from './law-of-host.js';

/** What starts the period of the notification, in the words of the rule; the border is the strictest. */
type StartReading = 'border' | 'host-arrival';

export const START_OF_CLOCK = 'start-of-clock';

/** What the arrival of a stay is, as far as the clock of its notification needs it. */
export interface ClockFacts {
  /** Day of the crossing, or of the move. */
  readonly eventOn: CalendarDate;
  /** Day of the arrival at the host where it is known; of a move there is none. */
  readonly atHostOn?: CalendarDate | null;
}

/** Nobody who came to the host on the day of the crossing is concerned by where the clock starts. */
export const isLaterAtHost = ({ eventOn, atHostOn }: ClockFacts): boolean => atHostOn != null && atHostOn > eventOn;

/** The reading behind a count that is kept: that of the decision among those it names, else the strictest. */
export function startReadingBehind({ decisions }: HostLaw, decisionIds: readonly string[]): StartReading {
  const decision = decisions.find((one) => isReadingOf(one, START_OF_CLOCK) && decisionIds.includes(one.id));
  return decision?.kind === 'reading' && decision.body.option === 'host-arrival' ? 'host-arrival' : 'border';
}

export const startReadingsDecided = ({ decisions }: HostLaw): boolean =>
  decisions.some((one) => isReadingOf(one, START_OF_CLOCK));

const HOST_DAYS = `
  select d.id, s.at_host_on as "atHostOn" from deadline d join stay s on s.id = d.stay_id
  where d.id = any($1::uuid[]) and d.kind = 'arrival-notification' and d.subject is null and s.at_host_on > d.event_on`;

/** Days of arrival at the host behind deadlines, where they lie after the crossing. */
export async function hostDaysBehind(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.query<{ id: string; atHostOn: CalendarDate }>(HOST_DAYS, [ids]);
  return new Map(rows.map(({ id, atHostOn }) => [id, atHostOn]));
}

/** The same for a recount of many: while nobody chose where the clock starts, nothing is asked. */
export const hostDaysThatMatter = async (
  transaction: Transaction,
  law: HostLaw,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate>> =>
  startReadingsDecided(law) ? hostDaysBehind(transaction, ids) : new Map();

/** Day of the arrival at the host in a stay; null where nobody recorded it. */
export async function hostDayOf(transaction: Transaction, stayId: string | null): Promise<CalendarDate | null> {
  if (stayId === null) return null;
  const row = await transaction.first<{ atHostOn: CalendarDate | null }>(
    'select at_host_on as "atHostOn" from stay where id = $1',
    [stayId],
  );
  return row?.atHostOn ?? null;
}
