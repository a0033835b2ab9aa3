import {
  parseCalendarDate,
  type VisitAnswer,
  type VisitDeadline,
  type VisitFinding,
  type VisitStep,
} from '@sapar/domain';
import { formatDate } from '../dates/format-date.js';
import { formatCutoff } from '../dates/format-moment.js';
import { weekdayName } from '../dates/names.js';
import { isoWeekdayOf } from '../dates/parts.js';
import type { Language } from '../language.js';
import { dayReason } from './day-reasons.js';
import { VISIT_FINDINGS, VISIT_TERMS } from './visit-findings.js';
import { VISIT_KINDS, VISIT_REASONS } from './visit-words.js';

const FRESHNESS: Readonly<Record<'stale' | 'draft', Readonly<Record<Language, string>>>> = {
  stale: { en: 'ageing', ru: 'устаревает', kk: 'ескіруде' },
  draft: { en: 'draft calendar', ru: 'черновик календаря', kk: 'күнтізбе жобасы' },
};

/** Why a day of a visit's count counts or not, or what it is the end of. */
export function visitStepReason(step: VisitStep, language: Language): string {
  switch (step.reason) {
    case 'first-day':
    case 'last-day':
    case 'event-day-not-counted':
    case 'counted-back-from':
    case 'doubtful-day-closed':
    case 'other-party-closed': {
      const name = step.name?.[language] ?? weekdayName(isoWeekdayOf(step.on), language, 'long');
      return `${name}, ${VISIT_REASONS[step.reason][language]}`;
    }
    default:
      return dayReason({ on: step.on, reason: step.reason, name: step.name }, language);
  }
}

/** Every date and every finding of an answer, a sentence a line. */
export function explainVisit({ deadlines, findings }: VisitAnswer, language: Language): readonly string[] {
  const dates = deadlines.flatMap((deadline) =>
    deadline.outcome === 'computed' ? [explainDate(deadline, language)] : [],
  );
  return [...dates, ...findings.map((finding) => visitFinding(finding, language))];
}

/** A finding as one sentence with its facts. */
export function visitFinding({ code, facts }: Pick<VisitFinding, 'code' | 'facts'>, language: Language): string {
  const values = Object.values(facts).map((fact) => visitTerm(fact, language));
  const sentence = VISIT_FINDINGS[code]?.[language] ?? code;
  return endOnce(values.length === 0 ? `${sentence}.` : `${sentence}: ${values.join(', ')}.`);
}

function explainDate(deadline: VisitDeadline, language: Language): string {
  const { kind, of, dueOn, steps, rule, freshness } = deadline;
  const name =
    of === null ? VISIT_KINDS[kind][language] : `${VISIT_KINDS[kind][language]} (${visitTerm(of, language)})`;
  const counted = steps.map((step) => {
    const number = step.day === null ? '' : ` (${String(step.day)})`;
    return `${formatDate(step.on, language, { weekday: false })}${number}: ${visitStepReason(step, language)}`;
  });
  const evidence = [rule?.id, freshness === 'checked' ? undefined : FRESHNESS[freshness][language]];
  const known = evidence.filter((part) => part !== undefined).join(', ');
  return [`${name}: ${formatCutoff(dueOn, language)}.`, `${counted.join('; ')}.`, known === '' ? '' : `[${known}]`]
    .map(endOnce)
    .join(' ')
    .trimEnd();
}

/** A date in the language, a known word, or what was given (a number of a decision). */
export function visitTerm(text: string, language: Language): string {
  const [first = text, ...more] = text.split('#');
  const date = more.length > 1 ? null : parseCalendarDate(first);
  return date === null ? (VISIT_TERMS[text]?.[language] ?? text) : formatDate(date, language, { weekday: false });
}

/** A Russian date ends with a full stop of its own. */
const endOnce = (line: string): string => line.replaceAll('..', '.');
