import type { TechnicianVisit } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, maskPassportNumber, type CalendarDate, type Instant } from '@sapar/domain';
import { unseal, unwrapPersonKey } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { lawOfHost } from '../law/law-of-host.js';
import { explainOwnDates, type CountedFacts } from './explain-own-dates.js';
import { findTechnicianLink, scopeOfTechnicianLink } from './find-link.js';
import { hashOfLinkToken, hashOfTechnicianSession } from './link-token.js';

interface Row {
  readonly technicianId: string;
  readonly facts: CountedFacts;
  readonly passportId: string | null;
  readonly sealed: Buffer | null;
  readonly wrapped: Buffer | null;
  readonly expiresOn: CalendarDate | null;
  readonly now: Instant;
}
const VISIT = `
  select technician_id as "technicianId", facts, passport_id as "passportId", number_sealed as sealed, wrapped_key as wrapped, passport_expires_on as "expiresOn", app_now() as now
  from technician_visit_by($1, $2)`;

interface SessionRow {
  readonly id: string;
  readonly linkId: string;
  readonly tenantId: string;
  readonly hostTenantId: string;
  readonly isStale: boolean;
}
const SESSION =
  'select id, link_id as "linkId", tenant_id as "tenantId", host_tenant_id as "hostTenantId", is_stale as "isStale" from technician_session_by($1, $2)';
const USED = 'update technician_link set last_used_at = app_now() where id = $1';

/**
 * The own case of the technician whose session it is. No company is set for reading it: the one function that answers takes
 * the hashes of session and link and nothing else, so that no id in a request can lead to another person.
 */
export async function readTechnicianVisit(casework: Casework, linkToken: string, token = ''): Promise<TechnicianVisit> {
  await findTechnicianLink(casework, linkToken);
  const hashes = hashesOf(linkToken, token);
  const [row] = await casework.unitOfWork.ask<Row>('technician-visit', VISIT, hashes);
  const session = await sessionBy(casework, hashes);
  if (row === undefined || session === undefined) throw new CaseworkError('not-signed-in');
  if (session.isStale)
    await casework.unitOfWork.run(scopeOfTechnicianLink(session), (transaction) =>
      transaction.query(USED, [session.linkId]),
    );
  const today = calendarDateIn(KAZAKHSTAN_ZONE, row.now);
  // Only the law is read in the company's scope: the dates are those that the function gave.
  const law = await casework.unitOfWork.run(scopeOfTechnicianLink(session), (transaction) =>
    lawOfHost(transaction, session.hostTenantId),
  );
  return { ...explainOwnDates(row.facts, law, today), passport: passportOf(casework, row), today };
}

function passportOf({ masterKey }: Casework, row: Row): TechnicianVisit['passport'] {
  const { technicianId, passportId, sealed, wrapped, expiresOn } = row;
  if (passportId === null || sealed === null || wrapped === null) return null;
  const key = unwrapPersonKey(masterKey, technicianId, wrapped);
  const number = unseal(key, { table: 'passport', column: 'number_sealed', rowId: passportId }, sealed);
  return { masked: maskPassportNumber(number), expiresOn };
}

/** A session is good at the link that opened it, and at no other that the same browser may hold. */
const hashesOf = (linkToken: string, token: string) => [hashOfTechnicianSession(token), hashOfLinkToken(linkToken)];

async function sessionBy({ unitOfWork }: Casework, hashes: readonly string[]): Promise<SessionRow | undefined> {
  return (await unitOfWork.ask<SessionRow>('technician-session', SESSION, hashes))[0];
}

/** Ends the session on this device; the link stays. */
export async function closeTechnicianVisit(casework: Casework, linkToken: string, token = ''): Promise<void> {
  await findTechnicianLink(casework, linkToken);
  const session = await sessionBy(casework, hashesOf(linkToken, token));
  if (session === undefined) return;
  await casework.unitOfWork.run(scopeOfTechnicianLink(session), (transaction) =>
    transaction.query('update technician_session set ended_at = app_now() where id = $1', [session.id]),
  );
}
