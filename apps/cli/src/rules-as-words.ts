import {
  confidenceWords,
  disclaimer,
  formatDate,
  formatFigure,
  gapWords,
  lookAgainWords,
  ruleFreshnessWords,
  topicWords,
  type Language,
} from '@sapar/messages';
import { citation, type FoundRuleOn, type RulesOnDay } from '@sapar/rule-catalogue';

interface Labels {
  readonly since: string;
  readonly attested: string;
  readonly sources: string;
  readonly inUse: string;
  readonly strictest: string;
  readonly open: string;
  readonly gaps: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    since: 'in force from',
    attested: 'shown by the source from',
    sources: 'Sources',
    inUse: 'in use',
    strictest: 'strictest reading',
    open: 'Open question',
    gaps: 'No value on this day',
  },
  ru: {
    since: 'действует с',
    attested: 'по источнику с',
    sources: 'Источники',
    inUse: 'применяется',
    strictest: 'самое строгое толкование',
    open: 'Открытый вопрос',
    gaps: 'Нет значения на этот день',
  },
  kk: {
    since: 'қолданыла бастаған күні',
    attested: 'дереккөзде көрсетілген күні',
    sources: 'Дереккөздер',
    inUse: 'қолданылады',
    strictest: 'ең қатаң түсіндірме',
    open: 'Ашық сұрақ',
    gaps: 'Бұл күнге мән жоқ',
  },
};

/** All rules of a day by topic, a paragraph each; then what has no value, and why. */
export function rulesAsWords({ on, rules, gaps }: RulesOnDay, language: Language): string {
  const day = (date: typeof on): string => formatDate(date, language, { weekday: false });
  const topics = [...new Set(rules.map(({ rule }) => rule.topic))].flatMap((topic) => [
    `== ${topicWords(topic, language)} ==`,
    ...rules.filter(({ rule }) => rule.topic === topic).map((found) => paragraph(found, day, language)),
  ]);
  const missing = gaps.map((gap) => `${gap.rule.id}: ${gap.rule.title[language]}. ${gapWords(gap, language)}`);
  const parts = [
    day(on),
    ...topics,
    ...(missing.length === 0 ? [] : [`== ${LABELS[language].gaps} ==`, missing.join('\n')]),
    disclaimer(language),
  ];
  return `${parts.join('\n\n')}\n`;
}

function paragraph(found: FoundRuleOn, day: (date: FoundRuleOn['checkedOn']) => string, language: Language): string {
  const { rule, version, sources, freshness, checkedOn } = found;
  const labels = LABELS[language];
  const value = version.value === null ? '–' : formatFigure(version.value, rule.unit, language);
  const since = version.isStartAttested ? labels.attested : labels.since;
  const check =
    freshness === 'checked'
      ? ''
      : ` (${ruleFreshnessWords(freshness, language)}; ${lookAgainWords(rule.owner, language)})`;
  return [
    `${rule.title[language]}: ${value}`,
    `  ${rule.id}; ${since} ${day(version.inForceFrom)}; ${rule.instrument[language]}`,
    `  ${sureness(found, language)}; ${ruleFreshnessWords('checked', language)}: ${day(checkedOn)}${check}`,
    ...doubts(found, language).map((line) => `  ! ${line}`),
    `  ${labels.sources}: ${sources
      .map(citation)
      .map(({ title, link }) => link ?? title)
      .join('; ')}`,
  ].join('\n');
}

const sureness = ({ confidence, isContested }: FoundRuleOn, language: Language): string =>
  isContested
    ? `${confidenceWords('contested', language)}, ${confidenceWords(confidence, language)}`
    : confidenceWords(confidence, language);

function doubts({ rule }: FoundRuleOn, language: Language): readonly string[] {
  const labels = LABELS[language];
  const readings = rule.readings.map(({ title, options }) => {
    const told = options.map((option) =>
      option.isStrictest ? `${option.title[language]} (${labels.strictest}, ${labels.inUse})` : option.title[language],
    );
    return `${title[language]} ${told.join(' / ')}`;
  });
  return [
    ...readings,
    ...rule.conflicts.map((note) => note[language]),
    ...rule.openQuestions.map((question) => `${labels.open}: ${question[language]}`),
  ];
}
