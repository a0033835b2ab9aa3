import type { OpenTechnicianVisit } from '@sapar/contracts';
import { shortenAddress } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { timingSafeEqual } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { NOWHERE, type Origin } from '../sessions/origin.js';
import { countersOf, forgiveTries, takeTry } from '../sessions/pace.js';
import { newSessionToken } from '../sessions/token.js';
import { findOpenLink, scopeOfTechnicianLink, type FoundLink } from './find-link.js';
import { hashOfCode, hashOfTechnicianSession } from './link-token.js';

const MOST_TRIES = 5;

// Counted before the code is judged: five tries are five, also when they come at once.
const TRY = `
  with tried as (update technician_link set code_tries = code_tries + 1
    where id = $1 and code_hash is not null and code_expires_at > app_now() and code_tries < ${String(MOST_TRIES)} returning code_id, code_hash)
  select code_id as "codeId", code_hash as "codeHash" from tried`;
const USE = `
  with used as (update technician_link set code_hash = null, code_id = null, last_used_at = app_now() where id = $1 and code_hash = $2 returning id) select id from used`;
const OPEN = `
  insert into technician_session (id, host_tenant_id, supplier_tenant_id, link_id, token_hash, expires_at, created_at)
  values ($1, $2, $3, $4, $5, app_now() + interval '12 hours', app_now())`;

/** A right code opens one case for twelve hours, once; a wrong one is told alike whether a code waits or none. */
export async function openTechnicianVisit(
  casework: Casework,
  token: string,
  { code }: OpenTechnicianVisit,
  origin: Origin = NOWHERE,
): Promise<{ readonly token: string }> {
  const link = await findOpenLink(casework, token);
  const counters = countersOf('code', `technician:${link.id}`, null, origin);
  await takeTry(casework, counters);
  const session = newSessionToken();
  const isRight = await casework.unitOfWork.run(scopeOfTechnicianLink(link), async (transaction) => {
    const right = await rightHashOf(transaction, link.id, token, code);
    // Of two with the same code at once the second finds it used.
    if (right === null || (await transaction.first(USE, [link.id, right])) === undefined) {
      await note(transaction, link, 'technician-code-refused', origin);
      return false;
    }
    const { hostTenantId, supplierTenantId, id } = link;
    await transaction.query(OPEN, [uuidv7(), hostTenantId, supplierTenantId, id, hashOfTechnicianSession(session)]);
    await forgiveTries(casework, transaction, counters);
    await note(transaction, link, 'technician-visit-opened', origin);
    return true;
  });
  if (!isRight) throw fieldFault('code', 'wrong-mailed-code');
  return { token: session };
}

async function rightHashOf(transaction: Transaction, id: string, token: string, code: string): Promise<string | null> {
  const tried = await transaction.first<{ readonly codeId: string; readonly codeHash: string }>(TRY, [id]);
  if (tried === undefined) return null;
  const said = hashOfCode(token, tried.codeId, code);
  return timingSafeEqual(Buffer.from(said), Buffer.from(tried.codeHash)) ? said : null;
}

const note = (transaction: Transaction, link: FoundLink, act: string, origin: Origin): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId: link.hostTenantId, supplierTenantId: link.supplierTenantId, caseId: link.caseId, act },
    ...{ subjectType: 'technician_link', subjectId: link.id, after: { address: shortenAddress(origin.address) } },
  });
