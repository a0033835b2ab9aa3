import type { ChangeReminderPolicy, HeldReminderPolicy } from '@sapar/contracts';
import type { PolicyKind } from '@sapar/domain';
import type { Actor } from '../../actor.js';
import { scopeOf } from '../../actor.js';
import type { Casework } from '../../casework.js';
import { requireVersion } from '../../changes.js';
import { requireHost } from '../../companies/require-host.js';
import { found } from '../../errors.js';
import { appendEvent } from '../../events/append-event.js';
import { addVersion } from './held-policies.js';
import { readPolicies } from './list-policies.js';
import { requirePossible } from './plain-settings.js';
import { replanOpen } from './replan-open.js';

/** Another policy for one kind of deadline; whether it is for open deadlines as well, whoever changes it says. */
export async function changeReminderPolicy(
  { unitOfWork }: Casework,
  actor: Actor,
  kind: PolicyKind,
  version: number,
  { settings, appliesTo }: ChangeReminderPolicy,
): Promise<HeldReminderPolicy> {
  requireHost(actor);
  requirePossible(kind, settings);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const current = found((await readPolicies(transaction)).find((one) => one.kind === kind));
    requireVersion(current, version);
    const next = { kind, deadlineId: null, version: version + 1, settings, appliesTo };
    const id = await addVersion(transaction, actor, next);
    const replanned = appliesTo === 'open' ? await replanOpen(transaction, actor.tenantId, { kind }) : 0;
    await appendEvent(transaction, {
      ...{ hostTenantId: actor.tenantId, supplierTenantId: null, act: 'reminder-policy-changed' },
      ...{ subjectType: 'reminder-policy', subjectId: id },
      before: { settings: current.settings },
      after: { kind, settings, appliesTo, replanned },
    });
    return found((await readPolicies(transaction)).find((one) => one.kind === kind));
  });
}
