import type { Transaction } from '@sapar/persistence';
import { appendEvent } from '../events/append-event.js';
import type { Facts, PaperNoun, PaperPlace } from './paper-noun.js';

interface PaperAct {
  readonly id: string;
  readonly act: 'added' | 'changed' | 'removed' | 'restored';
  readonly before?: Facts;
  readonly after?: Facts;
  readonly masterKey: Buffer;
}

/** Days and choices by value; words and numbers of a person under that person's key, of a company only that they changed. */
export async function appendPaperEvent(
  transaction: Transaction,
  noun: PaperNoun,
  { sides, caseId, technicianId }: PaperPlace,
  { id, act, before = {}, after = {}, masterKey }: PaperAct,
): Promise<void> {
  const kept = (facts: Facts): Facts => pick(facts, (name) => noun.kept.includes(name));
  const rest = (facts: Facts): Facts => pick(facts, (name) => !noun.kept.includes(name));
  const unnamed = [...new Set([...Object.keys(rest(before)), ...Object.keys(rest(after))])];
  await appendEvent(transaction, {
    ...{ ...sides, ...(caseId === null ? {} : { caseId }), act: `${noun.name}-${act}` },
    ...{ subjectType: `paper:${noun.name}`, subjectId: id, before: kept(before), after: { ...kept(after), unnamed } },
    ...(technicianId === null || unnamed.length === 0
      ? {}
      : { personal: { technicianId, masterKey, values: { was: rest(before), is: rest(after) } } }),
  });
}

const pick = (facts: Facts, isWanted: (name: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name, value]) => isWanted(name) && value !== undefined));
