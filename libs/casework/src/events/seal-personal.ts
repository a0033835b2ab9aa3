import { seal, unseal, unwrapPersonKey, type SealContext, type Transaction } from '@sapar/persistence';

/** Words about a person (a reason, a note, an address), kept beside an event under that person's own key. */
export interface PersonalFacts {
  readonly technicianId: string;
  readonly masterKey: Buffer;
  readonly values: Readonly<Record<string, unknown>>;
}

const KEY = 'select wrapped_key from technician_key where technician_id = $1 and destroyed_at is null';
const contextOf = (eventId: string): SealContext => ({ table: 'event', column: 'personal_sealed', rowId: eventId });

/** The person's key, or null once it was destroyed: then nothing is written and nothing is read any more. */
async function readPersonKey(
  transaction: Transaction,
  { technicianId, masterKey }: Omit<PersonalFacts, 'values'>,
): Promise<Buffer | null> {
  const row = await transaction.first<{ wrapped_key: Buffer }>(KEY, [technicianId]);
  return row === undefined ? null : unwrapPersonKey(masterKey, technicianId, row.wrapped_key);
}

/** Keys of a person, and of what was entered of the same person a second time and has become one with it since. */
const KEYS = `
  select k.technician_id as "technicianId", k.wrapped_key as wrapped from technician_key k join technician t on t.id = k.technician_id
  where (t.id = $1 or t.merged_into_id = $1) and k.destroyed_at is null order by t.id <> $1`;

async function readKeysOfPerson(
  transaction: Transaction,
  { technicianId, masterKey }: Omit<PersonalFacts, 'values'>,
): Promise<readonly Buffer[]> {
  const rows = await transaction.query<{ technicianId: string; wrapped: Buffer }>(KEYS, [technicianId]);
  return rows.map((row) => unwrapPersonKey(masterKey, row.technicianId, row.wrapped));
}

/** What one of the keys opens; a seal tells by itself whether a key is its own. */
function openWith(keys: readonly Buffer[], context: SealContext, sealed: Buffer): string | null {
  for (const key of keys) {
    try {
      return unseal(key, context, sealed);
    } catch {
      // Another key of the same person.
    }
  }
  return null;
}

export async function sealPersonal(
  transaction: Transaction,
  eventId: string,
  { values, ...owner }: PersonalFacts,
): Promise<Buffer | null> {
  if (Object.values(values).every((value) => value === undefined)) return null;
  const key = await readPersonKey(transaction, owner);
  return key === null ? null : seal(key, contextOf(eventId), JSON.stringify(values));
}

/** Opens what the given events keep about one person; an event without, or of an erased person, is left out. */
export async function unsealPersonal(
  transaction: Transaction,
  events: readonly { readonly id: string; readonly personalSealed: Buffer | null }[],
  owner: Omit<PersonalFacts, 'values'>,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const sealed = events.filter((event) => event.personalSealed !== null);
  const keys = sealed.length === 0 ? [] : await readKeysOfPerson(transaction, owner);
  return new Map(
    sealed.flatMap(({ id, personalSealed }) => {
      const text = openWith(keys, contextOf(id), personalSealed!);
      return text === null ? [] : [[id, JSON.parse(text) as Readonly<Record<string, unknown>>] as const];
    }),
  );
}
