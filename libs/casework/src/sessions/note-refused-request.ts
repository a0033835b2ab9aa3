import { uuidv7 } from 'uuidv7';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';

interface RefusedRequest {
  /** As the document names it: no id, nothing of what was sent. */
  readonly route: string;
  readonly reason: string;
  readonly fields: readonly string[];
}

// One line a minute for one person, route and reason: whoever repeats a refused request must not fill the journal with it.
const NOTE = `
  insert into event (id, host_tenant_id, supplier_tenant_id, actor_user_id, act, subject_type, subject_id, after, at)
  select $1, $2, $3, $4, 'request.refused', 'user_account', $4, $5, app_now()
  where not exists (select 1 from event e where (e.host_tenant_id = $2 or e.supplier_tenant_id = $3)
    and e.at > app_now() - interval '1 minute' and e.act = 'request.refused' and e.actor_user_id = $4 and e.after = $5::jsonb)`;

/** One line in the own company's journal about a request that somebody signed in had no right to, or that carried what no form sends. */
export async function noteRefusedRequest(
  { unitOfWork }: Casework,
  actor: Actor,
  { route, reason, fields }: RefusedRequest,
): Promise<void> {
  const sides = actor.tenantKind === 'host' ? [actor.tenantId, null] : [null, actor.tenantId];
  const after = JSON.stringify({ route, reason, ...(fields.length === 0 ? {} : { fields: fields.join(', ') }) });
  await unitOfWork.run(scopeOf(actor), (transaction) =>
    transaction.query(NOTE, [uuidv7(), ...sides, actor.userId, after]),
  );
}
