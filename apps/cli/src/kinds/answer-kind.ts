import { ruleFreshnessOn, type VisitAnswer } from '@sapar/domain';
import { disclaimer, explainVisit, lookAgainWords, visitStepReason, type Language } from '@sapar/messages';
import { BadInput } from '../bad-input.js';
import { Facts } from './facts.js';
import type { Kind, Law } from './kind.js';
import { NOTIFICATION_KINDS } from './notification-kinds.js';
import { PAPER_KINDS } from './paper-kinds.js';
import { STAY_KINDS } from './stay-kinds.js';

const LAST_DAY = '2200-12-31';

export const KINDS: readonly Kind[] = [...NOTIFICATION_KINDS, ...STAY_KINDS, ...PAPER_KINDS];

/** The kind of `--kind`, or a sentence that lists them. */
export function kindNamed(name: string): Kind {
  const kind = KINDS.find((one) => one.name === name);
  if (kind !== undefined) return kind;
  const names = ['arrival-notification', ...KINDS.map((one) => one.name)].join(', ');
  throw new BadInput(`--kind must be one of ${names}, not '${name.slice(0, 40)}'.`);
}

/** Answers one question; a fact that the kind does not read would be lost in silence and is refused. */
export function answerKind(kind: Kind, values: Readonly<Record<string, string | undefined>>, law: Law): VisitAnswer {
  const stranger = Object.keys(values).find((name) => values[name] !== undefined && !kind.options.includes(name));
  if (stranger !== undefined)
    throw new BadInput(`--${stranger.slice(0, 40)} is no fact of ${kind.name}; --help lists them.`);
  const answer = kind.answer(new Facts(values), law);
  const missing = answer.deadlines.find((deadline) => deadline.outcome === 'not-computable');
  if (missing?.outcome === 'not-computable')
    throw new BadInput(`It cannot be counted: there is no working calendar for ${String(missing.missingYear)}.`);
  const late = answer.deadlines.find((deadline) => deadline.outcome === 'computed' && deadline.dueOn > LAST_DAY);
  if (late !== undefined) throw new BadInput(`The answer lies after ${LAST_DAY}, the last day that is counted.`);
  return answer;
}

/** The object of `--json`: keys and order are fixed, scripts rely on them. */
export function kindAsJson(kind: Kind, { deadlines, findings }: VisitAnswer, language: Language): string {
  const told = deadlines.flatMap((deadline) => {
    if (deadline.outcome !== 'computed') return [];
    const { kind: name, of, dueOn, dueAt, steps, rule, calendar, freshness, confidence } = deadline;
    const explained = steps.map((step) => {
      const { on, counted, day } = step;
      return { on, counted, day, reason: visitStepReason(step, language) };
    });
    return [{ kind: name, of, dueOn, dueAt, steps: explained, rule, calendar, freshness, confidence }];
  });
  return JSON.stringify({ kind: kind.name, deadlines: told, findings });
}

/** The answer in words, a sentence a line; who is to look again at a rule that has aged. */
export function kindAsWords(answer: VisitAnswer, language: Language, law: Law): string {
  const lines = [...explainVisit(answer, language), ...ownersOf(answer, language, law), disclaimer(language)];
  return `${lines.join('\n')}\n`;
}

function ownersOf({ deadlines }: VisitAnswer, language: Language, { catalogue, today }: Law): readonly string[] {
  const ids = deadlines.flatMap((one) => (one.outcome === 'computed' && one.rule !== null ? [one.rule.id] : []));
  const aged = catalogue.rules.filter(
    ({ id, checkedOn }) => ids.includes(id) && ruleFreshnessOn(checkedOn, today) !== 'checked',
  );
  return aged.map(({ id, owner }) => `${id}: ${lookAgainWords(owner, language)}.`);
}
