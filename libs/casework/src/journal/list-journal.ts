import type { JournalLine, JournalQuery } from '@sapar/contracts';
import { unseal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { nameOfActor } from '../events/name-of-actor.js';
import { decodeCursor, pageOfRows } from '../keyset.js';
import { changesOf, reasonIn, type Facts } from './journal-changes.js';

interface Row extends Omit<JournalLine, 'changes' | 'reason'> {
  readonly before: Facts | null;
  readonly after: Facts | null;
  readonly personalSealed: Buffer | null;
  readonly wrappedKey: Buffer | null;
}

// A day of the journal is a day of the company that reads it.
const LINES = `
  with mine as (select time_zone from tenant where id = app_tenant())
  select l.position, e.id, e.at, e.act, coalesce(${nameOfActor('e', 'actor_user_id')}, e.after->>'byName') as "byName", e.subject_type as "subjectType",
    e.subject_id as "subjectId", e.case_id as "caseId", t.id as "technicianId", t.display_name as "personName", e.before, e.after,
    e.personal_sealed as "personalSealed", k.wrapped_key as "wrappedKey"
  from journal_link l join event e on e.id = l.event_id
    left join visit_case c on c.id = e.case_id left join technician t on t.id = coalesce(c.technician_id, case when e.subject_type = 'technician' then e.subject_id end)
    left join technician_key k on k.technician_id = t.id and k.destroyed_at is null
  where l.tenant_id = app_tenant() and ($1::bigint is null or l.position < $1) and ($2::text is null or e.act = $2) and ($3::uuid is null or e.actor_user_id = $3)
    and ($4::uuid is null or t.id = $4)
    and ($5::date is null or e.at >= ($5::date)::timestamp at time zone (select time_zone from mine))
    and ($6::date is null or e.at < ($6::date + 1)::timestamp at time zone (select time_zone from mine))
  order by l.position desc limit $7`;

/** Every act of the company and of its shared cases, the newest first; values about persons stay masked. */
export async function listJournal(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { cursor, limit, act, actorUserId, technicianId, fromOn, toOn }: JournalQuery,
): Promise<Page<JournalLine>> {
  const before = decodeCursor(cursor, ['position'])?.[0] ?? null;
  const filters = [act, actorUserId, technicianId, fromOn, toOn].map((filter) => filter ?? null);
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const rows = await transaction.query<Row>(LINES, [before, ...filters, limit + 1]);
    const page = pageOfRows(
      rows,
      limit,
      (row) => row,
      (row) => [String(row.position)],
    );
    return { items: page.items.map((row) => lineOf(row, masterKey)), nextCursor: page.nextCursor };
  });
}

function lineOf({ before, after, personalSealed, wrappedKey, ...line }: Row, masterKey: Buffer): JournalLine {
  const personal = openPersonal({ ...line, personalSealed, wrappedKey }, masterKey);
  return { ...line, changes: changesOf(before, after, personal), reason: reasonIn(after, personal) };
}

function openPersonal(
  { id, technicianId, personalSealed, wrappedKey }: Pick<Row, 'id' | 'technicianId' | 'personalSealed' | 'wrappedKey'>,
  masterKey: Buffer,
): Facts | null {
  if (personalSealed === null || wrappedKey === null || technicianId === null) return null;
  const key = unwrapPersonKey(masterKey, technicianId, wrappedKey);
  return JSON.parse(unseal(key, { table: 'event', column: 'personal_sealed', rowId: id }, personalSealed)) as Facts;
}

const ACTS = `
  select distinct e.act from event e where app_tenant() in (e.host_tenant_id, e.supplier_tenant_id) order by 1 limit 200`;
const ACTORS = `
  select m.user_id as "userId", u.name from membership m join user_account u on u.id = m.user_id where m.tenant_id = app_tenant() order by u.name limit 500`;

/** What the journal can be searched for. */
export const readJournalChoices = ({ unitOfWork }: Casework, actor: Actor) =>
  unitOfWork.run(readingScopeOf(actor), async (transaction: Transaction) => ({
    acts: (await transaction.query<{ act: string }>(ACTS)).map(({ act }) => act),
    actors: [...(await transaction.query<{ userId: string; name: string }>(ACTORS))],
  }));
