import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { appendPaperEvent } from './paper-event.js';
import type { PaperCasework, PaperNoun, PaperStep, Shown } from './paper-noun.js';
import { placeOf, requireKeeper } from './paper-place.js';
import { keyOf, lockPaper, openOf } from './paper-rows.js';
import { readPaper } from './read-papers.js';

interface Which {
  readonly id: string;
  readonly version: number;
}

/** Takes a paper back: it stays readable and can be restored. */
export const removePaper = (casework: PaperCasework, actor: Actor, noun: PaperNoun, which: Which): Promise<Shown> =>
  setRemoved(casework, actor, noun, which, true);

/** Puts a paper back with everything that followed from it. */
export const restorePaper = (casework: PaperCasework, actor: Actor, noun: PaperNoun, which: Which): Promise<Shown> =>
  setRemoved(casework, actor, noun, which, false);

const setRemoved = (
  { unitOfWork, masterKey }: PaperCasework,
  actor: Actor,
  noun: PaperNoun,
  which: Which,
  isRemoved: boolean,
): Promise<Shown> =>
  unitOfWork.run(scopeOf(actor), (transaction) => putAside({ transaction, masterKey, actor }, noun, which, isRemoved));

/** The step inside a transaction, as an import that is taken back takes it. */
export async function putAside(
  { transaction, masterKey, actor }: PaperStep,
  noun: PaperNoun,
  { id, version }: Which,
  isRemoved: boolean,
): Promise<Shown> {
  const row = await lockPaper(transaction, noun, id);
  const place = await placeOf(transaction, actor, noun, String(row['parentId']));
  requireKeeper(place);
  requireVersion(row, version);
  if ((row.removedAt !== null) === isRemoved) throw new CaseworkError('already-done');
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const key = await keyOf(transaction, masterKey, noun, place.technicianId);
  const opened = (noun.sealed ?? []).map(({ name }) => [name, openOf(noun, row, name, key)]);
  const facts = isRemoved ? null : { ...row, ...Object.fromEntries(opened) };
  if (facts !== null) await noun.check?.({ transaction, actor, place, id, facts, today });
  await changeRow(transaction, noun.table, row, { deletedAt: isRemoved ? transaction.now : null });
  await noun.settle?.({ transaction, actor, place, id, facts, today });
  await appendPaperEvent(transaction, noun, place, { id, act: isRemoved ? 'removed' : 'restored', masterKey });
  return readPaper(transaction, masterKey, noun, place, id);
}
