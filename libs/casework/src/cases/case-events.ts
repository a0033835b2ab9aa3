import type { CaseEvent } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { nameOfActor } from '../events/name-of-actor.js';
import { unsealPersonal, type PersonalFacts } from '../events/seal-personal.js';

interface Row extends Omit<CaseEvent, 'facts'> {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly personalSealed: Buffer | null;
}

// Who answers by the link of a mail has no account: the link says whose it was, to both companies where it is a contact's.
const EVENTS = `
  select e.id, e.at, e.act, coalesce(${nameOfActor('e', 'actor_user_id')}, (select t.display_name from action_link l join technician t on t.id = l.technician_id
      where l.id = (e.after->>'linkId')::uuid), (select k.name from host_contact k where k.id = (e.after->>'contactId')::uuid)) as "byName", e.before, e.after, e.personal_sealed as "personalSealed"
  from event e where e.case_id = $1 order by e.at desc, e.id desc limit 200`;

/** The history of a case, the newest first: what was, what is since, and the words kept under the person's key. */
export async function readEventsOfCase(
  transaction: Transaction,
  caseId: string,
  owner: Omit<PersonalFacts, 'values'>,
): Promise<CaseEvent[]> {
  const rows = await transaction.query<Row>(EVENTS, [caseId]);
  const personal = await unsealPersonal(transaction, rows, owner);
  return rows.map(({ before, after, personalSealed, ...event }) => ({
    ...event,
    facts: { ...after, ...(before === null ? {} : { before }), ...personal.get(event.id) },
  }));
}
