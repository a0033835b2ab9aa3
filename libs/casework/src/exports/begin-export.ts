import type { AskExport } from '@sapar/contracts';
import type { Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { personOfOwner } from '../erasure/read-personal-data.js';
import { appendEvent } from '../events/append-event.js';
import { appendReading } from '../readings/append-reading.js';
import { partsOf, type ExportPart, type ExportTally } from './read-parts.js';

interface ExportHead {
  readonly companyName: string;
  /** Null for everything of the company. */
  readonly personName: string | null;
  readonly askedBy: string;
  readonly at: Instant;
  readonly asked: AskExport;
}

/** What leaves: parts are read while they are taken, and the tally is whole when the last one is. */
export interface StartedExport {
  readonly head: ExportHead;
  readonly parts: AsyncIterable<ExportPart>;
  readonly tally: ExportTally;
}

const HEAD = `
  select (select legal_name from tenant where id = app_tenant()) as "companyName", (select name from user_account where id = app_user()) as "askedBy"`;
const PERSONS = `
  select id as "technicianId", supplier_tenant_id as "supplierTenantId" from technician where deleted_at is null and erased_at is null order by id`;

/** Everything that the company may see, written down before the first byte leaves. */
export async function beginCompanyExport(casework: Casework, actor: Actor, asked: AskExport): Promise<StartedExport> {
  const head = await casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await appendEvent(transaction, {
      hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
      supplierTenantId: actor.tenantKind === 'supplier' ? actor.tenantId : null,
      ...{ act: 'company-exported', subjectType: 'tenant', subjectId: actor.tenantId, after: { ...asked } },
    });
    if (asked.withIdentity) await noteReadings(transaction, casework.masterKey, actor, asked);
    return headOf(transaction, asked, null);
  });
  return started(casework, actor, head, null);
}

/** Everything about one person, for the company whose person it is. */
export async function beginPersonExport(
  casework: Casework,
  actor: Actor,
  technicianId: string,
  asked: AskExport,
): Promise<StartedExport> {
  const head = await casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const { displayName, erasedAt, supplierTenantId } = await personOfOwner(transaction, technicianId);
    if (erasedAt !== null) throw new CaseworkError('already-done');
    await appendReading(transaction, casework.masterKey, actor, {
      ...{ act: 'person-exported', technicianId, supplierTenantId, reason: asked.purpose },
    });
    return headOf(transaction, asked, displayName);
  });
  return started(casework, actor, head, technicianId);
}

/** Whoever asks who viewed a passport finds this export as well, each person's owner for its own. */
async function noteReadings(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { purpose }: AskExport,
): Promise<void> {
  const persons = await transaction.query<{ technicianId: string; supplierTenantId: string }>(PERSONS);
  for (const person of persons)
    await appendReading(transaction, masterKey, actor, { act: 'person-exported', reason: purpose, ...person });
}

async function headOf(transaction: Transaction, asked: AskExport, personName: string | null): Promise<ExportHead> {
  const { companyName, askedBy } = found(await transaction.first<Pick<ExportHead, 'companyName' | 'askedBy'>>(HEAD));
  return { companyName, personName, askedBy, at: transaction.now, asked };
}

function started(casework: Casework, actor: Actor, head: ExportHead, personId: string | null): StartedExport {
  const tally: ExportTally = { rows: new Map(), files: 0, missing: [] };
  const { withIdentity } = head.asked;
  return { head, tally, parts: partsOf(casework, readingScopeOf(actor), { personId, withIdentity, tally }) };
}
