import type { CaseWay } from '@sapar/contracts';
import { wayOf, type Party } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { readPeopleOfCase } from '../cases/case-people.js';
import type { Casework } from '../casework.js';
import { nameOfActor } from '../events/name-of-actor.js';
import { readWayFacts, type WayOfRow } from './read-way-facts.js';

const ENDING = `
  select e.kind, e.reason, e.ended_at as "endedAt", ${nameOfActor('e', 'ended_by')} as "byName", e.successor_case_id as "successorCaseId",
    (select t.display_name from visit_case c join technician t on t.id = c.technician_id where c.id = e.successor_case_id) as "successorName"
  from case_end e where e.case_id = $1 and e.undone_at is null`;
const PREDECESSOR = `
  select e.case_id as "caseId", t.display_name as name from case_end e join visit_case c on c.id = e.case_id join technician t on t.id = c.technician_id
  where e.successor_case_id = $1 and e.undone_at is null limit 1`;

/** Where a case stands: stage, next step, its owner and its last day, what is blocked and by whom. */
export async function readWay({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseWay> {
  return unitOfWork.run(scopeOf(actor), (transaction) => wayOfCase(transaction, caseId));
}

/** The same inside a transaction, as what the acts on the way answer. */
export async function wayOfCase(transaction: Transaction, caseId: string): Promise<CaseWay> {
  const row = await readWayFacts(transaction, caseId);
  const { steps, redo, needed, ...way } = wayOf(row.facts);
  const ending = await transaction.first<NonNullable<CaseWay['ending']>>(ENDING, [caseId]);
  const isOver = row.facts.end !== null || row.facts.isClosed;
  return {
    ...way,
    ownerName: await nameOfOwner(transaction, way.owner, row, caseId),
    steps: steps.map(({ missing, ...step }) => ({ ...step, missing: [...missing] })),
    redo: [...redo],
    needed: [...needed],
    ending: isOver ? (ending ?? null) : null,
    predecessor: (await transaction.first<NonNullable<CaseWay['predecessor']>>(PREDECESSOR, [caseId])) ?? null,
  };
}

const COMPANY = 'select legal_name as name from tenant where id = $1';

/** The host's own people read who of them has it; the other company reads the company. */
async function nameOfOwner(
  transaction: Transaction,
  owner: Party,
  { hostTenantId, supplierTenantId, technicianName }: WayOfRow,
  caseId: string,
): Promise<string | null> {
  const company = async (id: string) => (await transaction.first<{ name: string }>(COMPANY, [id]))?.name ?? null;
  switch (owner) {
    case 'host':
      return (await readPeopleOfCase(transaction, hostTenantId, caseId)).doerName ?? (await company(hostTenantId));
    case 'supplier':
      return company(supplierTenantId);
    case 'technician':
      return technicianName;
    case 'migration-service':
    case 'consulate':
      return null;
  }
}
