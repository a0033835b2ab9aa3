import type { CaseApproval } from '@sapar/contracts';
import { approvalWhole, lastDecided, turnOf, type ApprovalState, type ApprovalWhole } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError, found } from '../errors.js';
import { nameOfActor } from '../events/name-of-actor.js';

export interface ApprovalRow {
  readonly id: string;
  readonly round: number;
  readonly level: number;
  readonly approverUserId: string;
  readonly approverName: string | null;
  readonly state: ApprovalState;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
}

// The other company reads that something is decided and by which company, never whose words.
const ROWS = `
  select a.id, a.round, a.level, a.approver_user_id as "approverUserId", (select name from user_account where id = a.approver_user_id) as "approverName", a.state,
    case when a.host_tenant_id = app_tenant() then a.reason end as reason, a.decided_by as "decidedBy", ${nameOfActor('a', 'decided_by')} as "decidedByName",
    a.decided_at as "decidedAt", a.version
  from approval a where a.case_id = $1 order by a.round desc, a.level`;
const TYPE = `
  select c.host_tenant_id as "hostTenantId", c.stage, t.name, t.approver_ids as "approverIds" from visit_case c left join case_type t on t.id = c.case_type_id and t.deleted_at is null
  where c.id = $1 and c.deleted_at is null`;

interface TypeRow {
  readonly hostTenantId: string;
  readonly stage: string;
  readonly name: string | null;
  readonly approverIds: readonly string[] | null;
}

export interface ApprovalOfCase {
  readonly type: TypeRow;
  readonly rows: readonly ApprovalRow[];
  readonly lastRound: readonly ApprovalRow[];
  readonly whole: ApprovalWhole;
  readonly turn: ApprovalRow | null;
}

export async function approvalOf(transaction: Transaction, caseId: string): Promise<ApprovalOfCase> {
  const type = found(await transaction.first<TypeRow>(TYPE, [caseId]));
  const rows = await transaction.query<ApprovalRow>(ROWS, [caseId]);
  const lastRound = rows.filter(({ round }) => round === rows[0]?.round);
  const whole = approvalWhole(lastRound, (type.approverIds ?? []).length > 0);
  return { type, rows, lastRound, whole, turn: whole === 'waiting' ? turnOf(lastRound) : null };
}

/** Whoever is named decides; where that person is away, the owner of the company does, under the own name. */
export const decidesFor = (actor: Actor, row: Pick<ApprovalRow, 'approverUserId'> | null): boolean =>
  row !== null && (row.approverUserId === actor.userId || actor.role === 'owner');

/** The last decision, where this person made it. */
export function takenBackBy(actor: Actor, lastRound: readonly ApprovalRow[]): ApprovalRow | null {
  const last = lastDecided(lastRound);
  return last !== null && last.decidedBy === actor.userId ? last : null;
}

export async function shownApproval(transaction: Transaction, actor: Actor, caseId: string): Promise<CaseApproval> {
  const { type, rows, lastRound, whole, turn } = await approvalOf(transaction, caseId);
  const isHost = actor.tenantId === type.hostTenantId;
  const isLive = type.stage === 'planned' || type.stage === 'arrived';
  return {
    ...{ typeName: isHost ? type.name : null, whole },
    turn: turn === null ? null : { level: turn.level, of: lastRound.length, approverName: turn.approverName },
    levels: rows.map(({ round, level, approverName, state, reason, decidedByName, decidedAt }) => ({
      ...{ round, level, approverName, state, reason, decidedByName, decidedAt },
    })),
    mayAsk:
      isHost && isLive && (whole === 'not-asked' || whole === 'returned') && actor.permissions.includes('cases.write'),
    mayDecide: isHost && isLive && decidesFor(actor, turn),
    mayTakeBack: isHost && isLive && takenBackBy(actor, lastRound) !== null,
  };
}

const OPEN = `
  select c.id from visit_case c join case_type t on t.id = c.case_type_id and t.deleted_at is null and jsonb_array_length(t.approver_ids) > 0
  where c.id = any($1::uuid[]) and not coalesce((select bool_and(a.state = 'approved') from approval a
    where a.case_id = c.id and a.round = (select max(x.round) from approval x where x.case_id = c.id)), false) limit 1`;

/** Nothing is filed for somebody whom the host's own people have not approved. */
export async function requireApproved(transaction: Transaction, caseIds: readonly string[]): Promise<void> {
  if ((await transaction.first(OPEN, [[...caseIds]])) !== undefined) throw new CaseworkError('approval-open');
}
