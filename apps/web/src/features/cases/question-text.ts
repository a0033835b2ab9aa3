import type { CaseQuestion } from '@sapar/contracts';
import { isCalendarDateText } from './calendar-text.js';
import type { DatedWords } from './dated-words.js';

/** A red question as a sentence, with the days it is about. */
export const questionText = ({ kind, facts }: CaseQuestion, words: DatedWords): string =>
  words.t(`questions.kinds.${kind}`, datesOf(facts, words));

/** The facts of a question in the reader's own dates. */
function datesOf(facts: CaseQuestion['facts'], { shortDay, day }: DatedWords): Readonly<Record<string, string>> {
  const years = new Set(Object.values(facts).map((fact) => fact.slice(0, 4)));
  const write = years.size > 1 ? day : shortDay;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, isCalendarDateText(fact) ? write(fact) : fact]),
  );
}
