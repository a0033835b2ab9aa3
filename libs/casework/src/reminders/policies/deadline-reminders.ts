import type { ChangeDeadlineReminders, DeadlineReminders } from '@sapar/contracts';
import type { PolicyKind } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireVersion } from '../../changes.js';
import { requireHost } from '../../companies/require-host.js';
import { found } from '../../errors.js';
import { appendEvent } from '../../events/append-event.js';
import { addVersion, readHeld } from './held-policies.js';
import { plainSettings, requirePossible } from './plain-settings.js';
import { policyOf } from './policy-of.js';
import { replanOpen } from './replan-open.js';

interface DeadlineRow {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly caseId: string;
  readonly supplierTenantId: string;
}

const DEADLINE = `
  select id, kind, case_id as "caseId", supplier_tenant_id as "supplierTenantId" from deadline where id = $1 and host_tenant_id = app_tenant()`;

const readRow = async (transaction: Transaction, id: string): Promise<DeadlineRow> =>
  found(await transaction.first<DeadlineRow>(DEADLINE, [id]));

async function read(transaction: Transaction, actor: Actor, { id, kind }: DeadlineRow): Promise<DeadlineReminders> {
  const [held] = await readHeld(transaction, id);
  return {
    ...{ deadlineId: id, kind, version: held?.version ?? 0, isException: (held?.settings ?? null) !== null },
    ...{ changedByName: held?.changedByName ?? null, changedAt: held?.changedAt ?? null },
    settings: plainSettings(await policyOf(transaction, actor.tenantId, kind, id)),
  };
}

/** By which policy one deadline is reminded of. */
export async function readDeadlineReminders(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
): Promise<DeadlineReminders> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    read(transaction, actor, await readRow(transaction, id)),
  );
}

/** An exception for one deadline, or back to the company's policy; what has not gone out is planned anew. */
export async function changeDeadlineReminders(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
  { settings }: ChangeDeadlineReminders,
): Promise<DeadlineReminders> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readRow(transaction, id);
    requirePossible(row.kind, settings);
    const current = await read(transaction, actor, row);
    requireVersion(current, version);
    const next = { kind: row.kind, deadlineId: id, version: version + 1, settings, appliesTo: 'open' as const };
    await addVersion(transaction, actor, next);
    await replanOpen(transaction, actor.tenantId, { deadlineId: id });
    await appendEvent(transaction, {
      ...{ hostTenantId: actor.tenantId, supplierTenantId: null, caseId: row.caseId },
      ...{ act: 'deadline-reminders-changed', subjectType: 'deadline', subjectId: id },
      before: { settings: current.settings },
      after: { kind: row.kind, settings },
    });
    return read(transaction, actor, row);
  });
}
