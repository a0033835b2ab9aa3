import { isFoundIn, searchKeysOf, type SearchWord } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameCyrillic: string | null;
}

interface Partner extends Named {
  readonly country: string;
}

/** The companies that one company works with, and its sites, are few enough to be read whole. */
const PARTNERS = `
  select t.id, t.legal_name as name, t.legal_name_cyrillic as "nameCyrillic", t.country from tenant t
  where t.id <> app_tenant() and t.deleted_at is null order by t.legal_name, t.id limit 500`;
const SITES = `select s.id, s.name, null as "nameCyrillic" from site s where s.deleted_at is null order by s.name, s.id limit 500`;

/** Partners whose name has all the words, in Latin or Cyrillic letters. */
export const partnersNamed = (transaction: Transaction, words: readonly SearchWord[]): Promise<readonly Partner[]> =>
  named<Partner>(transaction, PARTNERS, words);

/** Sites that the company sees whose name has all the words. */
export const sitesNamed = (transaction: Transaction, words: readonly SearchWord[]): Promise<readonly Named[]> =>
  named<Named>(transaction, SITES, words);

async function named<Row extends Named>(
  transaction: Transaction,
  sql: string,
  words: readonly SearchWord[],
): Promise<readonly Row[]> {
  if (words.length === 0) return [];
  const all = await transaction.query<Row>(sql);
  return all.filter(({ name, nameCyrillic }) => isFoundIn(searchKeysOf([name, nameCyrillic]), words));
}
