import type { SearchWord } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

/** A search by words takes part in a list up to this many people, missions or invitations. */
export const MOST_FOUND = 1000;

export type Searched = 'technician' | 'mission' | 'invitation';

/** Behind every text that begins with a prefix, in the collation of the suffixes. */
const END = `U&'\\+10FFFF'`;

/**
 * Each way of writing the longest word is one walk down the index; each further word is one more look-up per person found.
 * Comparing with >= and < is leakproof, so row-level security leaves the index in use.
 */
const FIND = `
  select distinct hit.id from unnest($3::text[]) prefix cross join lateral (
    select s.subject_id as id from search_suffix s
    where s.tenant_id = $1 and s.kind = $2 and s.suffix >= prefix and s.suffix < prefix || ${END}
      and not exists (select 1 from unnest($4::text[], $5::text[]) further(spelt, sounding) where not exists (
        select 1 from search_suffix x where x.subject_id = s.subject_id and x.tenant_id = $1
          and (x.suffix >= further.spelt and x.suffix < further.spelt || ${END} or x.suffix >= further.sounding and x.suffix < further.sounding || ${END})))
    limit $6) hit limit $6`;

/** Rows of a kind that have all the words, of those that the company may see. */
export async function findIds(
  transaction: Transaction,
  kind: Searched,
  [longest, ...further]: readonly SearchWord[],
  limit: number,
): Promise<readonly string[]> {
  if (longest === undefined) return [];
  const rows = await transaction.query<{ readonly id: string }>(FIND, [
    transaction.scope.tenantId,
    kind,
    [...new Set([longest.spelt, longest.sounding])],
    further.map(({ spelt }) => spelt),
    further.map(({ sounding }) => sounding),
    limit,
  ]);
  return rows.map(({ id }) => id);
}
