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
  const key = sealed.length === 0 ? null : await readPersonKey(transaction, owner);
  if (key === null) return new Map();
  return new Map(
    sealed.map(({ id, personalSealed }) => [
      id,
      JSON.parse(unseal(key, contextOf(id), personalSealed!)) as Readonly<Record<string, unknown>>,
    ]),
  );
}
