import type { ChangeTold } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { nameOfActor } from '../events/name-of-actor.js';
import { permissionToHear } from './who-may-hear.js';

/** One line of a company's journal, as far as a stream tells of it. */
export interface ChangeLine {
  readonly position: number;
  readonly line: string;
  readonly kind: string;
  readonly id: string;
  readonly caseId: string | null;
  readonly byUserId: string | null;
}

const LATEST = `select coalesce(max(position), 0) as position from journal_link where tenant_id = $1::uuid`;
const LINES = `
  select l.position, e.id as line, e.subject_type as kind, e.subject_id as id, e.case_id as "caseId", e.actor_user_id as "byUserId"
  from journal_link l join event e on e.id = l.event_id
  where l.tenant_id = $1::uuid and l.position > $2::bigint order by l.position limit $3::int`;

/** Number of the newest line of a company's journal; 0 when it has none. */
export async function latestChange({ unitOfWork }: Casework, tenantId: string): Promise<number> {
  const scope = { tenantId, userId: null };
  const [row] = await unitOfWork.read<{ position: number }>(scope, 'live-latest', LATEST, [tenantId]);
  return row?.position ?? 0;
}

/** Lines after this number in the order of their commits, as this company may read them. */
export const changesAfter = (
  { unitOfWork }: Casework,
  tenantId: string,
  after: number,
  limit: number,
): Promise<readonly ChangeLine[]> =>
  unitOfWork.read<ChangeLine>({ tenantId, userId: null }, 'live-lines', LINES, [tenantId, after, limit]);

const TOLD = `select e.id, e.act, e.at, e.subject_type as kind, ${nameOfActor('e', 'actor_user_id')} as "byName" from event e where e.id = $1`;

/** Who changed what, for a line that a stream has told of. */
export const readChange = ({ unitOfWork }: Casework, actor: Actor, id: string): Promise<ChangeTold> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const row = await transaction.first<ChangeTold & { readonly kind: string }>(TOLD, [id]);
    const { kind, ...told } = found(row);
    return found(actor.permissions.includes(permissionToHear(kind)) ? told : null);
  });
