import type { NewCasePack } from '@sapar/contracts';
import type { Instant } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { nameInside } from '../exports/name-inside.js';
import { appendReading } from '../readings/append-reading.js';

export interface CasePack {
  readonly companyName: string;
  readonly madeBy: string;
  readonly personName: string;
  readonly missionReference: string;
  readonly at: Instant;
  /** Papers in the order in which they were asked for; null where the content cannot be read. */
  readonly papers: AsyncIterable<{ readonly path: string; readonly bytes: Buffer | null }>;
}

interface Head {
  readonly technicianId: string;
  readonly hostTenantId: string;
  readonly supplierTenantId: string;
  readonly personName: string;
  readonly missionReference: string;
  readonly companyName: string;
  readonly madeBy: string;
}
interface Paper {
  readonly id: string;
  readonly name: string;
}

const HEAD = `
  select c.technician_id as "technicianId", c.host_tenant_id as "hostTenantId", c.supplier_tenant_id as "supplierTenantId",
    t.display_name as "personName", m.reference as "missionReference",
    (select legal_name from tenant where id = app_tenant()) as "companyName", (select name from user_account where id = app_user()) as "madeBy"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
  where c.id = $1 and c.deleted_at is null`;
// Only papers of this very case: what else a company keeps about somebody is no part of an inspection of one visit.
const PAPERS =
  'select id, name from stored_file where id = any($1::uuid[]) and case_id = $2 and deleted_at is null order by created_at, id';

/** Writes down what leaves the house before the first byte does; a paper of another case stops it. */
export async function beginCasePack(
  casework: Casework,
  actor: Actor,
  caseId: string,
  { fileIds, withParts }: Pick<NewCasePack, 'fileIds' | 'withParts'>,
): Promise<CasePack> {
  const wanted = [...new Set(fileIds)];
  const begun = await casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const head = found(await transaction.first<Head>(HEAD, [caseId]));
    const papers = await transaction.query<Paper>(PAPERS, [wanted, caseId]);
    if (papers.length < wanted.length) throw new CaseworkError('not-found');
    await noteLeaving(transaction, casework.masterKey, actor, { caseId, head, papers, withParts });
    return { head, papers, at: transaction.now };
  });
  const { companyName, madeBy, personName, missionReference } = begun.head;
  const said = { companyName, madeBy, personName, missionReference, at: begun.at };
  return { ...said, papers: contentsOf(casework, begun.papers) };
}

interface Leaving {
  readonly caseId: string;
  readonly head: Head;
  readonly papers: readonly Paper[];
  readonly withParts: NewCasePack['withParts'];
}

async function noteLeaving(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { caseId, head, papers, withParts }: Leaving,
): Promise<void> {
  const { technicianId, hostTenantId, supplierTenantId } = head;
  await appendEvent(transaction, {
    ...{ hostTenantId, supplierTenantId, caseId, act: 'case-pack-made', subjectType: 'case', subjectId: caseId },
    after: { papers: papers.length, parts: [...withParts].sort().join(', ') },
  });
  for (const { id: fileId } of papers)
    await appendReading(transaction, masterKey, actor, {
      ...{ act: 'file-read', technicianId, supplierTenantId, hostTenantId, caseId, fileId },
    });
}

/** One paper in memory at a time; the sheet of the case is the first of the pack. */
async function* contentsOf({ files }: Casework, papers: readonly Paper[]): CasePack['papers'] {
  for (const [at, { id, name }] of papers.entries())
    yield {
      path: `${String(at + 2).padStart(2, '0')}_${nameInside(name)}`,
      bytes: await files.get(id).catch(() => null),
    };
}
