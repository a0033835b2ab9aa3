import type { ChangeMission } from '@sapar/contracts';
import { searchKeysOf, wordsOf } from '@sapar/domain';

type Texts = Pick<ChangeMission, 'title' | 'contractReference'> & { readonly reference: string };

/** What a mission is searched by: its number and the words of its title and contract. */
export const keysOfMission = ({ reference, title, contractReference }: Texts): readonly string[] =>
  searchKeysOf([reference, ...wordsOf(title), ...wordsOf(contractReference ?? '')]);
