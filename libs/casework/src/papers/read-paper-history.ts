import type { CompanyEvents } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import { nameOfActor } from '../events/name-of-actor.js';
import { unsealPersonal } from '../events/seal-personal.js';
import type { Facts, PaperCasework, PaperNoun } from './paper-noun.js';
import { placeOf } from './paper-place.js';
import { lockPaper } from './paper-rows.js';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly act: string;
  readonly byName: string | null;
  readonly before: Facts | null;
  readonly after: Facts | null;
  readonly personalSealed: Buffer | null;
}

const EVENTS = `
  select e.id, e.at, e.act, ${nameOfActor('e', 'actor_user_id')} as "byName", e.before, e.after, e.personal_sealed as "personalSealed"
  from event e where e.subject_id = $1 and e.subject_type = $2 order by e.at desc, e.id desc limit 200`;

/** Who changed which fact of a paper, the newest first. */
export async function readPaperHistory(
  { unitOfWork, masterKey }: PaperCasework,
  actor: Actor,
  noun: PaperNoun,
  id: string,
): Promise<CompanyEvents> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const row = await lockPaper(transaction, noun, id);
    const { technicianId } = await placeOf(transaction, actor, noun, String(row['parentId']));
    const events = await transaction.query<Row>(EVENTS, [id, `paper:${noun.name}`]);
    const personal =
      technicianId === null ? new Map() : await unsealPersonal(transaction, events, { technicianId, masterKey });
    const isMasked = (name: string): boolean =>
      (noun.sealed ?? []).some((field) => field.name === name && field.isMasked);
    return {
      items: events.map(({ before, after, personalSealed, ...event }) => {
        const { was = {}, is = {} } = (personal.get(event.id) ?? {}) as { was?: Facts; is?: Facts };
        const { unnamed, ...kept } = after ?? {};
        return {
          ...event,
          changes: [
            ...changesOf(before ?? {}, kept, () => true),
            ...changesOf(was, is, (name) => !isMasked(name)),
            ...(personalSealed === null && Array.isArray(unnamed) ? unnamed.map((name) => untold(String(name))) : []),
          ],
        };
      }),
    };
  });
}

type Change = CompanyEvents['items'][number]['changes'][number];
const untold = (field: string): Change => ({ field, before: null, after: null, isNamed: false });

function changesOf(before: Facts, after: Facts, isNamed: (name: string) => boolean): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((field) =>
    isNamed(field)
      ? { field, before: textOf(before[field]), after: textOf(after[field]), isNamed: true }
      : untold(field),
  );
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
