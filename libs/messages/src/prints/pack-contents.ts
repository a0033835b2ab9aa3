import type { Instant } from '@sapar/domain';
import { formatMoment } from '../dates/format-moment.js';
import type { Language } from '../language.js';

export interface PackFacts {
  readonly companyName: string;
  readonly madeBy: string;
  readonly personName: string;
  readonly missionReference: string;
  readonly at: Instant;
  readonly paths: readonly string[];
  /** Papers whose content could not be read. */
  readonly missing: readonly string[];
  readonly withParts: readonly string[];
}

interface PackWords {
  readonly title: string;
  readonly madeBy: string;
  readonly holds: string;
  readonly leftOut: string;
  readonly missing: string;
  readonly nothing: string;
  readonly care: string;
  readonly parts: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, PackWords>> = {
  en: {
    ...{ title: 'Papers of a visit', madeBy: 'Made by', holds: 'What is in', leftOut: 'Left out', nothing: 'nothing' },
    missing: 'Could not be read and is not in',
    care: 'Contains personal data: keep it where only those who need it can read it.',
    parts: {
      ...{ reasons: 'how the dates are counted', decisions: 'decisions on the route and on rules' },
      ...{ warnings: 'open questions and doubts', notes: 'notes', conversation: 'conversation of both companies' },
    },
  },
  ru: {
    ...{ title: 'Документы визита', madeBy: 'Составил(а)', holds: 'Состав', leftOut: 'Не включено', nothing: 'ничего' },
    missing: 'Не удалось прочитать, не включено',
    care: 'Содержит персональные данные: храните там, где это доступно только тем, кому это нужно.',
    parts: {
      ...{ reasons: 'как рассчитаны даты', decisions: 'решения о маршруте и правилах' },
      ...{ warnings: 'открытые вопросы и сомнения', notes: 'заметки', conversation: 'обсуждение обеих компаний' },
    },
  },
  kk: {
    ...{ title: 'Сапар құжаттары', madeBy: 'Жасаған', holds: 'Құрамы', leftOut: 'Қосылмаған', nothing: 'ештеңе' },
    missing: 'Оқу мүмкін болмады, қосылмаған',
    care: 'Дербес деректер бар: тек қажет адамдарға қолжетімді жерде сақтаңыз.',
    parts: {
      ...{ reasons: 'күндер қалай есептелген', decisions: 'бағыт пен ережелер туралы шешімдер' },
      ...{ warnings: 'ашық сұрақтар мен күмәндер', notes: 'жазбалар', conversation: 'екі компанияның талқылауы' },
    },
  },
};

/** The page that says what a pack holds and what was left out of it, so that nothing is missing in silence. */
export function packContents(facts: PackFacts, language: Language): string {
  const words = WORDS[language];
  const leftOut = Object.entries(words.parts).flatMap(([part, name]) => (facts.withParts.includes(part) ? [] : [name]));
  return [
    `${words.title}: ${facts.personName}, ${facts.missionReference}`,
    `${words.madeBy}: ${facts.madeBy}, ${facts.companyName}, ${formatMoment(facts.at, language, { year: true })}`,
    '',
    `${words.holds}:`,
    ...facts.paths.map((path) => `- ${path}`),
    '',
    `${words.leftOut}: ${leftOut.length === 0 ? words.nothing : leftOut.join(', ')}`,
    ...(facts.missing.length === 0 ? [] : [`${words.missing}: ${facts.missing.join(', ')}`]),
    '',
    words.care,
    '',
  ].join('\r\n');
}
