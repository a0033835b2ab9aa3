import type { ReminderAnswers } from '@sapar/contracts';
import type { DatedWords } from '../cases/dated-words.js';

/** One sentence: who said what, for whom, and when. */
export function saidWords(act: NonNullable<ReminderAnswers['act']>, { t, moment }: DatedWords): string {
  const who = act.saidBy === null ? act.byName : t('saidFor', { name: act.byName, saidBy: act.saidBy });
  return t(`said.${act.kind}`, {
    ...{ name: who, to: act.toName ?? '', moment: moment(act.at) },
    until: act.untilAt === null ? '' : moment(act.untilAt),
  });
}
