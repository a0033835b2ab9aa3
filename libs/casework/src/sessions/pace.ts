import { isForgotten, networkOf, secondsToWait } from '@sapar/domain';
import { blindIndex, type Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import type { Origin } from './origin.js';

/** A name under which tries are counted, and how many of them cost no wait. */
interface Counter {
  readonly name: string;
  readonly freeTries: number;
  /** Shared by several people: one right try does not forgive the wrong ones of others. */
  readonly isShared?: boolean;
}
export type Counters = readonly Counter[];

const OF_ONE = 10;
const OF_A_NETWORK = 30;
const MAILS_TO_ONE = 3;
const NOBODY = { tenantId: null, userId: null } as const;

/** A device that signed in before counts for itself; strangers count together by account, and by the network they come from. */
export function countersOf(
  purpose: 'password' | 'code' | 'passkey',
  account: string,
  device: string | null,
  { address }: Origin,
): Counters {
  if (device !== null) return [{ name: `${purpose}:device:${device}`, freeTries: OF_ONE }];
  const network = { name: `${purpose}:network:${networkOf(address)}`, freeTries: OF_A_NETWORK, isShared: true };
  return [{ name: `${purpose}:account:${account}`, freeTries: OF_ONE }, ...(address === '' ? [] : [network])];
}

/** Whoever has forgotten the password asks for a mail: few for one address, whoever asks, so that nobody is pestered. */
export const countersOfAsking = (
  purpose: 'reset' | 'sso' | 'technician-code',
  account: string,
  { address }: Origin,
): Counters => [
  { name: `${purpose}:account:${account}`, freeTries: purpose === 'sso' ? OF_ONE : MAILS_TO_ONE },
  ...(address === ''
    ? []
    : [{ name: `${purpose}:network:${networkOf(address)}`, freeTries: OF_A_NETWORK, isShared: true }]),
];

/** Whoever is signed in and asked for the password once more. */
export const countersOfMember = (purpose: 'password' | 'code', userId: string): Counters => [
  { name: `${purpose}:member:${userId}`, freeTries: OF_ONE },
];

interface Row {
  readonly key: Buffer;
  readonly tries: number;
  readonly since: number;
}

// In the order of the keys: two tries at the same moment lock the rows alike and cannot wait for each other.
const MAKE = `insert into sign_in_pace (key, tries, last_try_at) select key, 0, app_now() from unnest($1::bytea[]) as key order by key on conflict (key) do nothing`;
const LOCK = `select key, tries, extract(epoch from app_now() - last_try_at)::float8 as since from sign_in_pace where key = any($1::bytea[]) order by key for update`;
const COUNT = `update sign_in_pace set last_try_at = app_now(), tries = case when key = any($2::bytea[]) then 1 else tries + 1 end where key = any($1::bytea[])`;
const SWEEP = `delete from sign_in_pace where key in
  (select key from sign_in_pace where last_try_at < app_now() - interval '25 hours' limit 50 for update skip locked)`;

const keysOf = (masterKey: Buffer, counters: Counters): ReadonlyMap<string, Counter> =>
  new Map(counters.map((counter) => [blindIndex(masterKey, 'sign-in-pace', counter.name).toString('hex'), counter]));
const bytesOf = (keys: Iterable<string>): readonly Buffer[] => Array.from(keys, (key) => Buffer.from(key, 'hex'));

/** Counts a try before it is judged, so that a hundred at once are not judged a hundred times; a refused one is not counted. */
export async function takeTry({ unitOfWork, masterKey }: Casework, counters: Counters): Promise<void> {
  const keys = keysOf(masterKey, counters);
  await unitOfWork.run(NOBODY, async (transaction) => {
    await transaction.query(MAKE, [bytesOf(keys.keys())]);
    const rows = await transaction.query<Row>(LOCK, [bytesOf(keys.keys())]);
    const wait = Math.max(0, ...rows.map((row) => waitOf(row, keys.get(row.key.toString('hex'))!)));
    if (wait > 0) throw new CaseworkError('too-many-tries', [], wait);
    const forgotten = rows.filter((row) => isForgotten({ tries: row.tries, secondsSince: row.since }));
    await transaction.query(COUNT, [bytesOf(keys.keys()), forgotten.map(({ key }) => key)]);
    await transaction.query(SWEEP);
  });
}

const waitOf = ({ tries, since }: Row, { freeTries }: Counter): number =>
  secondsToWait({ tries, secondsSince: since }, freeTries);

/** After a right try: own counters start anew, of a shared one only this try is taken back. */
export async function forgiveTries(
  { masterKey }: Pick<Casework, 'masterKey'>,
  transaction: Transaction,
  counters: Counters,
): Promise<void> {
  const shared = keysOf(
    masterKey,
    counters.filter(({ isShared }) => isShared === true),
  );
  const all = keysOf(masterKey, counters);
  await transaction.query(
    `with own as (delete from sign_in_pace where key = any($1::bytea[]) and not key = any($2::bytea[]))
     update sign_in_pace set tries = greatest(tries - 1, 0) where key = any($2::bytea[])`,
    [bytesOf(all.keys()), bytesOf(shared.keys())],
  );
}
