import { calendarDateIn, KAZAKHSTAN_ZONE, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lawOfHost } from '../law/law-of-host.js';
import { holdCases, liveCases } from '../law/recount-dates.queries.js';
import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';
import { recordPulse } from '../reminders/record-pulse.js';
import { readDateFactsOf } from './date-facts.js';
import { readDateRows } from './date-rows.js';
import { isUnsettled, settleWanted } from './settle-dates.js';
import { wantedDates } from './wanted-dates.js';

const HOSTS = `select distinct host_tenant_id as id from deadline where host_tenant_id >= $1 order by 1 limit 1`;
const MARK = `select detail from heartbeat where name = 'dates'`;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Of one turn of the sweep: a large number of cases takes several minutes of short turns, never one long one. */
const BATCHES_A_TURN = 10;

/** How far the day has been gone through: the host and its last case; null when the day is done. */
interface Place {
  readonly hostId: string;
  readonly after: string;
}

/**
 * Once a day, by the database's clock: dates that nothing but the day has moved (a route that has closed, a duty that has
 * begun). Works in bounded turns and goes on where the last one ended, whichever worker takes it up; answers the number of
 * cases that were written.
 */
export async function sweepDates(ledger: Ledger): Promise<number> {
  const { today, place: begun } = await readPlace(ledger);
  let place = begun;
  let written = 0;
  for (let turn = 0; turn < BATCHES_A_TURN && place !== null; turn += 1) {
    const host = await nextHost(ledger, place);
    if (host === null) place = null;
    else {
      const done = await sweepHost(ledger, host);
      written += done.written;
      place = done.next;
    }
    await recordPulse(ledger, 'dates', true, place === null ? today : `${today} ${place.hostId} ${place.after}`);
  }
  return written;
}

async function readPlace({
  acrossCompanies,
}: Ledger): Promise<{ readonly today: CalendarDate; readonly place: Place | null }> {
  return acrossCompanies.run(nobodyScope, async (transaction) => {
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const [on, hostId, after] = (await transaction.first<{ detail: string }>(MARK))?.detail.split(' ') ?? [];
    if (on !== today) return { today, place: { hostId: FIRST, after: FIRST } };
    return { today, place: hostId === undefined || after === undefined ? null : { hostId, after } };
  });
}

/** The host of the place itself while it has deadlines, else the one after it. */
async function nextHost({ acrossCompanies }: Ledger, place: Place): Promise<Place | null> {
  const host = await acrossCompanies.run(nobodyScope, (transaction) =>
    transaction.first<{ id: string }>(HOSTS, [place.hostId]),
  );
  if (host === undefined) return null;
  return host.id === place.hostId ? place : { hostId: host.id, after: FIRST };
}

async function sweepHost({ unitOfWork }: Ledger, { hostId, after }: Place) {
  return unitOfWork.run(companyScope(hostId), async (transaction) => {
    const { value: caseIds } = await liveCases(transaction, { hostTenantId: hostId, after }).next();
    const last = (caseIds ?? []).at(-1);
    const written = caseIds === undefined ? 0 : await settleCases(transaction, hostId, caseIds);
    return { written, next: last === undefined ? afterHost(hostId) : { hostId, after: last } };
  });
}

/** No id lies between a host's own and this one. */
const afterHost = (hostId: string): Place => ({ hostId: nextUuid(hostId), after: FIRST });

function nextUuid(id: string): string {
  const digits = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

/** Finds what differs without holding anything; only those cases are held and counted again. */
async function settleCases(transaction: Transaction, hostId: string, caseIds: readonly string[]): Promise<number> {
  const differing = await unsettled(transaction, hostId, caseIds);
  const ids = differing.map(({ facts }) => facts.caseId);
  if (ids.length === 0) return 0;
  await holdCases(transaction, ids);
  for (const { facts, wanted } of await unsettled(transaction, hostId, ids))
    await settleWanted(transaction, facts, wanted, 'day-passed');
  return ids.length;
}

async function unsettled(transaction: Transaction, hostId: string, caseIds: readonly string[]) {
  const law = await lawOfHost(transaction, hostId);
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const rows = await readDateRows(transaction, caseIds);
  const counted = (await readDateFactsOf(transaction, caseIds)).map((facts) => ({
    facts,
    wanted: wantedDates(facts, law, today),
  }));
  return counted.filter(({ facts, wanted }) =>
    isUnsettled(
      rows.filter(({ caseId }) => caseId === facts.caseId),
      wanted,
    ),
  );
}
