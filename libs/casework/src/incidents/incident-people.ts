import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { CaseworkError } from '../errors.js';

const SEEN = 'select id from technician where id = any($1::uuid[])';
const CHOSEN = `
  select p.technician_id as id, t.display_name as name from incident_person p join technician t on t.id = p.technician_id where p.incident_id = $1 order by t.display_name, p.technician_id`;
const DROP = 'delete from incident_person where incident_id = $1 and not (technician_id = any($2::uuid[]))';
const ADD = `
  insert into incident_person (id, tenant_id, incident_id, technician_id) values ($1, app_tenant(), $2, $3) on conflict (incident_id, technician_id) do nothing`;
/** Whom the company sees no more stays chosen: the list of a breach does not grow shorter because a visit has ended. */
const KEPT = 'select technician_id as id from incident_person where incident_id = $1';

export const chosenPeople = (
  transaction: Transaction,
  incidentId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> => transaction.query(CHOSEN, [incidentId]);

/** Whom a breach concerns, of those whom the company sees; another's id is as unknown as one that is made up. */
export async function choosePeople(
  transaction: Transaction,
  incidentId: string,
  ids: readonly string[],
): Promise<void> {
  const seen = new Set((await transaction.query<{ id: string }>(SEEN, [[...ids]])).map(({ id }) => id));
  const kept = (await transaction.query<{ id: string }>(KEPT, [incidentId])).map(({ id }) => id);
  if (ids.some((id) => !seen.has(id) && !kept.includes(id))) throw new CaseworkError('not-found');
  await transaction.query(DROP, [incidentId, [...ids]]);
  for (const id of ids) if (!kept.includes(id)) await transaction.query(ADD, [uuidv7(), incidentId, id]);
}
