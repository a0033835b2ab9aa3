import type { StayCap } from '@sapar/domain';
import type { RuleFile } from '@sapar/rule-catalogue';
import type { RuleDecided } from '../law/decisions.js';

type Reading = RuleFile['readings'][number];
type Option = Reading['options'][number];

/** What each reading of a question makes of a limit. */
export interface ReadingCaps {
  readonly question: string;
  readonly title: Reading['title'];
  readonly options: readonly (Pick<Option, 'id' | 'title' | 'isStrictest'> & {
    readonly inUse: boolean;
    readonly cap: StayCap;
  })[];
}

/** The question of a visa's days: each entry anew, or all entries together. */
export const DAYS_PER = 'days-per';

/** A limit by one decision; one that says nothing on days leaves it as it is. */
export function capByDecision(cap: StayCap, rule: RuleFile, decision: RuleDecided): StayCap {
  if (decision.kind === 'figure') return withDays(cap, decision.body.value);
  const { question, option: chosen } = decision.body;
  const option = rule.readings.find((one) => one.question === question)?.options.find(({ id }) => id === chosen);
  return option === undefined ? cap : (capByOption(cap, question, option) ?? cap);
}

interface Chosen {
  readonly reached: readonly RuleDecided[];
  readonly question?: string | undefined;
}

/** Every question of the rule that changes the limit, with the limit that each of its options gives. */
export function readingCapsOf(
  strict: StayCap,
  rule: RuleFile,
  { reached, question: only }: Chosen,
): readonly ReadingCaps[] {
  return rule.readings
    .filter(({ question }) => only === undefined || question === only)
    .flatMap(({ question, title, options }) => {
      // Newest first: a figure signed after the reading, or without one, takes the place of what its options say.
      const newest = reached.find((one) => one.kind === 'figure' || one.body.question === question);
      const chosen = reached.find((one) => one.kind === 'reading' && one.body.question === question);
      const held = chosen?.kind === 'reading' ? chosen.body.option : options.find((one) => one.isStrictest)?.id;
      const given = options.flatMap((option) => {
        const cap = capByOption(strict, question, option);
        const { id, title: words, isStrictest, value } = option;
        const inUse = id === held && !(newest?.kind === 'figure' && typeof value === 'number');
        return cap === null ? [] : [{ id, title: words, isStrictest, inUse, cap }];
      });
      return given.length < 2 ? [] : [{ question, title, options: given }];
    });
}

function capByOption(cap: StayCap, question: string, { id, value }: Option): StayCap | null {
  if (typeof value === 'number') return withDays(cap, value);
  if (question !== DAYS_PER) return null;
  return id === 'per-entry' ? { kind: 'per-entry', days: cap.days } : cap;
}

// A figure signed before whole days were asked for: the fraction of a day gives nobody a day more.
const withDays = (cap: StayCap, days: number): StayCap => ({ ...cap, days: Math.max(1, Math.floor(days)) });
