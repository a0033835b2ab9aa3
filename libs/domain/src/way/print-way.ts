import { WAY_STAGES } from './way-facts.js';
import { WAY_ARROWS } from './way-arrows.js';

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** `passportIsLongEnough` as words that a lawyer can read. */
const wordsOf = (guard: string): string => guard.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The table of the way as a page of the manual, so that what is printed is what is run. */
export function printWay(): string {
  const rows = WAY_ARROWS.map(({ act, from, to, by, proof, guards, undo }) =>
    line(act, from.join(', '), to.join(', '), by, proof, Object.keys(guards).map(wordsOf).join('; ') || '–', undo),
  );
  return [
    '# The way of a case',
    '',
    'Printed from `libs/domain/src/way`; a spec compares. The stage of a case is read from its facts and never written:',
    'an act changes facts, and the stage follows. What has happened is never refused. A step with the proof *receipt* is',
    'closed by a paper or number of an authority, never by a tick.',
    '',
    `Stages: ${WAY_STAGES.join(' · ')}`,
    '',
    line('act', 'from', 'to', 'by', 'proof', 'only when', 'undone by'),
    line('---', '---', '---', '---', '---', '---', '---'),
    ...rows,
    '',
  ].join('\n');
}
