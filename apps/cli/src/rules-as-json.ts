import { gapWords, type Language } from '@sapar/messages';
import { citation, type Figure, type FoundRuleOn, type RulesOnDay } from '@sapar/rule-catalogue';

/** The object of `--json`: keys and order are fixed, scripts rely on them. */
export function rulesAsJson({ on, rules, gaps }: RulesOnDay, language: Language): string {
  return JSON.stringify({
    on,
    rules: rules.map((found) => ruleAsJson(found, language)),
    gaps: gaps.map((gap) => ({ id: gap.rule.id, reason: gapWords(gap, language) })),
  });
}

function ruleAsJson(found: FoundRuleOn, language: Language) {
  const { rule, version, sources, confidence, isContested, freshness, checkedOn } = found;
  return {
    id: rule.id,
    title: rule.title[language],
    unit: rule.unit,
    value: valueIn(version.value, language),
    version: version.version,
    inForceFrom: version.inForceFrom,
    instrument: rule.instrument[language],
    sources: sources.map(citation),
    confidence: isContested ? 'contested' : confidence,
    freshness,
    checkedOn,
    conflicts: conflictsOf(found, language),
  };
}

const valueIn = (value: Figure | null, language: Language) =>
  typeof value === 'object' && value !== null && 'en' in value ? value[language] : value;

/** Readings that compete, the strictest in use, the notes on what else is said, and what a contested figure leaves open. */
function conflictsOf({ rule, isContested }: FoundRuleOn, language: Language) {
  const cited = (ids: readonly string[]) => ids.flatMap((id) => rule.sources[id] ?? []).map(citation);
  const readings = rule.readings.map(({ title, options }) => ({
    note: title[language],
    readings: options.map((option) => ({
      title: option.title[language],
      value: valueIn(option.value ?? null, language),
      isStrictest: option.isStrictest,
      inUse: option.isStrictest,
      sources: cited(option.sources),
    })),
    sources: [],
  }));
  const notes = rule.conflicts.map((note) => ({ note: note[language], readings: [], sources: cited(note.sources) }));
  const open = isContested ? rule.openQuestions : [];
  const questions = open.map((question) => ({ note: question[language], readings: [], sources: [] }));
  return [...readings, ...notes, ...questions];
}
