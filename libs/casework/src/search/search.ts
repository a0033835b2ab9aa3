import type { FoundCompany, FoundInvitation, FoundMission, SearchAnswer, SearchFor } from '@sapar/contracts';
import { searchWordsOf, type SearchWord } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { findIds } from './find-ids.js';
import { partnersNamed } from './find-named.js';
import { findPeople } from './find-people.js';

const SHOWN = 5;

const MISSIONS = `
  select m.id, m.reference, m.title, s.name as "siteName", m.planned_from_on as "plannedFromOn", m.planned_to_on as "plannedToOn"
  from mission m join site s on s.id = m.site_id where m.id = any($1::uuid[]) and m.deleted_at is null order by m.planned_from_on desc, m.id`;
const INVITATIONS = `
  select i.id, coalesce(i.result_number, i.request_number) as number, m.id as "missionId", m.reference as "missionReference"
  from invitation i join mission m on m.id = i.mission_id
  where i.id = any($1::uuid[]) and i.deleted_at is null and coalesce(i.result_number, i.request_number) is not null order by i.id desc`;
/** Jumps to whatever two words, a number or half a name may mean; what the company may not see is not found. */
export function search({ unitOfWork, masterKey }: Casework, actor: Actor, { text }: SearchFor): Promise<SearchAnswer> {
  const words = searchWordsOf(text);
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => ({
    people: await findPeople(transaction, masterKey, text, words),
    missions: await rowsOf<FoundMission>(transaction, 'mission', MISSIONS, words),
    companies: await findCompanies(transaction, words),
    invitations: await rowsOf<FoundInvitation>(transaction, 'invitation', INVITATIONS, words),
  }));
}

async function rowsOf<Row>(
  transaction: Transaction,
  kind: 'mission' | 'invitation',
  sql: string,
  words: readonly SearchWord[],
): Promise<Row[]> {
  const ids = await findIds(transaction, kind, words, SHOWN * 4);
  return ids.length === 0 ? [] : (await transaction.query<Row>(sql, [ids])).slice(0, SHOWN);
}

const findCompanies = async (transaction: Transaction, words: readonly SearchWord[]): Promise<FoundCompany[]> =>
  (await partnersNamed(transaction, words)).slice(0, SHOWN).map(({ id, name, country }) => ({ id, name, country }));
