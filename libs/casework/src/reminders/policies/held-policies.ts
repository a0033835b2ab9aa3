import type { ReminderSettings } from '@sapar/contracts';
import type { PolicyKind } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../actor.js';
import { CaseworkError } from '../../errors.js';

/** The newest version of one policy; settings are null when it went back to what is above it. */
export interface HeldRow {
  readonly kind: PolicyKind;
  readonly version: number;
  readonly settings: ReminderSettings | null;
  readonly changedByName: string | null;
  readonly changedAt: string | null;
}

const NEWEST = `
  select distinct on (p.kind) p.kind, p.version, p.settings, (select name from user_account where id = p.changed_by) as "changedByName", p.changed_at as "changedAt"
  from reminder_policy p where p.tenant_id = app_tenant() and p.deadline_id is not distinct from $1 order by p.kind, p.version desc`;

export const readHeld = (transaction: Transaction, deadlineId: string | null): Promise<readonly HeldRow[]> =>
  transaction.query<HeldRow>(NEWEST, [deadlineId]);

interface NewVersion {
  readonly kind: PolicyKind;
  readonly deadlineId: string | null;
  readonly version: number;
  readonly settings: ReminderSettings | null;
  readonly appliesTo: 'new' | 'open';
}

const ADD = `
  insert into reminder_policy (id, tenant_id, kind, deadline_id, version, settings, applies_from, changed_by, changed_at)
  values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, '-infinity'), $8, $9)
  on conflict (tenant_id, kind, deadline_id, version) do nothing returning id`;

/** Appends a version; two at once have the same number, and the slower must look again. */
export async function addVersion(transaction: Transaction, actor: Actor, held: NewVersion): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(`with added as (${ADD}) select id from added`, [
    ...[uuidv7(), actor.tenantId, held.kind, held.deadlineId, held.version],
    ...[held.settings === null ? null : JSON.stringify(held.settings)],
    ...[held.appliesTo === 'new' ? transaction.now : null, actor.userId, transaction.now],
  ]);
  if (row === undefined) throw new CaseworkError('version-conflict');
  return row.id;
}
