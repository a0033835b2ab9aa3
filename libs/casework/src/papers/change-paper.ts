import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { changeRow, requireVersion } from '../changes.js';
import { CaseworkError } from '../errors.js';
import { appendPaperEvent } from './paper-event.js';
import type { Facts, PaperCasework, PaperNoun, PaperStep, Shown } from './paper-noun.js';
import { placeOf, requireKeeper } from './paper-place.js';
import { columnsOf, keyOf, lockPaper, openOf, sealedColumns } from './paper-rows.js';
import { readPaper } from './read-papers.js';

/** All facts as they are to be, by the version that was read; the history keeps what was. */
export async function changePaper(
  { unitOfWork, masterKey }: PaperCasework,
  actor: Actor,
  noun: PaperNoun,
  id: string,
  version: number,
  said: Facts,
): Promise<Shown> {
  return unitOfWork.run(scopeOf(actor), (transaction) =>
    correctPaper({ transaction, masterKey, actor }, noun, { id, version }, said),
  );
}

/** The step inside a transaction, as an import takes it for each of its lines. */
export async function correctPaper(
  { transaction, masterKey, actor }: PaperStep,
  noun: PaperNoun,
  { id, version }: { readonly id: string; readonly version: number },
  said: Facts,
): Promise<Shown> {
  const row = await lockPaper(transaction, noun, id);
  const place = await placeOf(transaction, actor, noun, String(row['parentId']));
  requireKeeper(place);
  requireVersion(row, version);
  if (row.removedAt !== null) throw new CaseworkError('already-done');
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const asked = { transaction, actor, place, id, facts: said, today };
  const facts = (await noun.fill?.(asked)) ?? said;
  const change = { ...asked, facts };
  await noun.check?.(change);
  const key = await keyOf(transaction, masterKey, noun, place.technicianId);
  const columns = columnsOf(noun, facts);
  await changeRow(transaction, noun.table, row, {
    ...{ ...columns, ...sealedColumns(noun, { facts, id, key, masterKey }) },
  });
  await noun.settle?.(change);
  const opened = { ...row, ...openedOf(noun, row, key) };
  const { before, after } = differing(opened, { ...columns, ...sealedFacts(noun, facts) });
  await appendPaperEvent(transaction, noun, place, { id, act: 'changed', before, after, masterKey });
  return readPaper(transaction, masterKey, noun, place, id);
}

const openedOf = (noun: PaperNoun, row: Facts, key: Buffer | null): Facts =>
  Object.fromEntries((noun.sealed ?? []).map(({ name }) => [name, openOf(noun, row, name, key)]));

/** A sealed value left out stays, and is no change. */
const sealedFacts = (noun: PaperNoun, facts: Facts): Facts =>
  Object.fromEntries(
    (noun.sealed ?? []).filter(({ name }) => facts[name] !== undefined).map(({ name }) => [name, facts[name]]),
  );

/** Lists and texts compare by what they say. */
function differing(row: Facts, wanted: Facts): { readonly before: Facts; readonly after: Facts } {
  const names = Object.keys(wanted).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(wanted[name]));
  const only = (facts: Facts): Facts => Object.fromEntries(names.map((name) => [name, facts[name]]));
  return { before: only(row), after: only(wanted) };
}
