import type { FieldGroup } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { CaseworkError, found } from '../errors.js';
import { ownersOf } from '@sapar/domain';
import { presenceOf, type SideStates } from './mission-sharing.js';
import { SIDES_OF_MISSION } from './presence.sql.js';

interface Row {
  readonly sides: SideStates;
  readonly host: string;
  readonly supplier: string;
}
const MISSION = `
  select ${SIDES_OF_MISSION}, h.legal_name as host, p.legal_name as supplier
  from mission m join tenant h on h.id = m.host_tenant_id join tenant p on p.id = m.supplier_tenant_id where m.id = $1`;

/** Refuses a write to what is not the actor's side to write, and says whose it is. */
export async function requireOwner(
  transaction: Transaction,
  actor: Pick<Actor, 'tenantKind'>,
  missionId: string,
  group: FieldGroup,
): Promise<void> {
  const row = found(await transaction.first<Row>(MISSION, [missionId]));
  if (row.sides[actor.tenantKind].leftAt !== null) throw new CaseworkError('has-left');
  const owners = ownersOf(group, presenceOf(row.sides));
  if (owners.includes(actor.tenantKind)) return;
  throw new CaseworkError('owned-by-other', [], undefined, { owner: owners.map((side) => row[side]).join(', ') });
}

/** The same for what hangs on a case. */
export async function requireOwnerOfCase(
  transaction: Transaction,
  actor: Pick<Actor, 'tenantKind'>,
  caseId: string,
  group: FieldGroup,
): Promise<void> {
  const row = found(
    await transaction.first<{ missionId: string }>(
      'select mission_id as "missionId" from visit_case where id = $1 and deleted_at is null',
      [caseId],
    ),
  );
  await requireOwner(transaction, actor, row.missionId, group);
}
