import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import { found } from '../errors.js';
import type { PaperCasework, PaperNoun, PaperPlace, Shown } from './paper-noun.js';
import { placeOf } from './paper-place.js';
import { papersOf } from './paper-rows.js';

/** The papers of one kind, those taken back last. */
export async function listPapers(
  { unitOfWork, masterKey }: PaperCasework,
  actor: Actor,
  noun: PaperNoun,
  parentId: string,
): Promise<{ readonly items: Shown[] }> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const place = await placeOf(transaction, actor, noun, parentId);
    return { items: [...(await papersOf(transaction, masterKey, noun, place))] };
  });
}

/** One paper as a list shows it. */
export async function readPaper(
  transaction: Transaction,
  masterKey: Buffer,
  noun: PaperNoun,
  place: PaperPlace,
  id: string,
): Promise<Shown> {
  const papers = await papersOf(transaction, masterKey, noun, place);
  return found(papers.find((paper) => paper.id === id));
}
