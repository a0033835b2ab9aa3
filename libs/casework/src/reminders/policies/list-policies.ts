import type { HeldReminderPolicy, ReminderPolicies } from '@sapar/contracts';
import { DEFAULT_POLICIES, POLICY_KINDS } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireHost } from '../../companies/require-host.js';
import { plainSettings } from './plain-settings.js';
import { readHeld } from './held-policies.js';

const OPEN = `
  select kind, count(*)::int as count from deadline where host_tenant_id = app_tenant() and state in ('open','not-computable') group by kind`;

/** By which policy each kind of deadline is reminded of. */
export async function listReminderPolicies({ unitOfWork }: Casework, actor: Actor): Promise<ReminderPolicies> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => ({ items: await readPolicies(transaction) }));
}

export async function readPolicies(transaction: Transaction): Promise<HeldReminderPolicy[]> {
  const held = await readHeld(transaction, null);
  const open = await transaction.query<{ kind: string; count: number }>(OPEN);
  return POLICY_KINDS.map((kind) => {
    const row = held.find((one) => one.kind === kind);
    const settings = row?.settings ?? null;
    return {
      kind,
      settings: plainSettings({ ...DEFAULT_POLICIES[kind], ...settings }),
      ...{ version: row?.version ?? 0, isDefault: settings === null },
      ...{ changedByName: row?.changedByName ?? null, changedAt: row?.changedAt ?? null },
      openDeadlines: open.find((one) => one.kind === kind)?.count ?? 0,
    };
  });
}
