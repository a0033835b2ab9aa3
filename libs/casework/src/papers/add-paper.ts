import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { appendPaperEvent } from './paper-event.js';
import type { Facts, PaperCasework, PaperNoun, PaperStep, Shown } from './paper-noun.js';
import { placeOf, requireKeeper } from './paper-place.js';
import { columnsOf, keyOf, sealedColumns } from './paper-rows.js';
import { readPaper } from './read-papers.js';

/** Keeps a new paper; what follows from it happens in the same transaction. */
export async function addPaper(
  { unitOfWork, masterKey }: PaperCasework,
  actor: Actor,
  noun: PaperNoun,
  parentId: string,
  said: Facts,
): Promise<Shown> {
  return unitOfWork.run(scopeOf(actor), (transaction) =>
    enterPaper({ transaction, masterKey, actor }, noun, parentId, said),
  );
}

/** The step inside a transaction, as an import takes it for each of its lines. */
export async function enterPaper(
  { transaction, masterKey, actor }: PaperStep,
  noun: PaperNoun,
  parentId: string,
  said: Facts,
): Promise<Shown> {
  const place = await placeOf(transaction, actor, noun, parentId);
  requireKeeper(place);
  const id = uuidv7();
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const asked = { transaction, actor, place, id, facts: said, today };
  const facts = (await noun.fill?.(asked)) ?? said;
  const change = { ...asked, facts };
  await noun.check?.(change);
  const key = await keyOf(transaction, masterKey, noun, place.technicianId);
  const columns = columnsOf(noun, facts);
  await transaction.insert(noun.table, {
    ...{ id, ...place.columns, ...columns, ...sealedColumns(noun, { facts, id, key, masterKey }) },
    ...{ recordedBy: actor.userId, createdAt: transaction.now },
  });
  await noun.settle?.(change);
  await appendPaperEvent(transaction, noun, place, { id, act: 'added', after: given(columns), masterKey });
  return readPaper(transaction, masterKey, noun, place, id);
}

const given = (columns: Facts): Facts =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
