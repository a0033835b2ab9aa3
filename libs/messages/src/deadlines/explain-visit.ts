import {
  parseCalendarDate,
  type CalendarDate,
  type VisitAnswer,
  type VisitDeadline,
  type VisitFinding,
  type VisitStep,
} from '@sapar/domain';
import { formatDate, formatDateRange } from '../dates/format-date.js';
import { formatCutoff } from '../dates/format-moment.js';
import { weekdayName } from '../dates/names.js';
import { isoWeekdayOf } from '../dates/parts.js';
import type { Language } from '../language.js';
import { dayReason } from './day-reasons.js';
import { foldDaysOff, isOneDayOff } from './fold-days-off.js';
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
  const { kind, of, dueOn, steps, rule, secondRule, freshness } = deadline;
  const name =
    of === null ? VISIT_KINDS[kind][language] : `${VISIT_KINDS[kind][language]} (${visitTerm(of, language)})`;
  const counted = steps.map((step) => stepInWords(step, step.on, language));
  const evidence = [rule?.id, secondRule?.id, freshness === 'checked' ? undefined : FRESHNESS[freshness][language]];
  const known = evidence.filter((part) => part !== undefined).join(', ');
  return [`${name}: ${formatCutoff(dueOn, language)}.`, `${counted.join('; ')}.`, known === '' ? '' : `[${known}]`]
    .map(endOnce)
    .join(' ')
    .trimEnd();
}

/**
 * The days behind a date in one sentence, for a mail or a sheet of paper: each day that counts, and days off in a row
 * told once; empty where nothing is counted (a paper's own last day, a plan).
 */
export function explainSteps(steps: readonly VisitStep[], language: Language): string {
  const counted = foldDaysOff(steps, isOneDayOff);
  const isOwnDay = steps.length === 1 && !steps.some((step) => step.counted);
  if (counted.length === 0 || isOwnDay) return '';
  return endOnce(`${counted.map(({ step, to }) => stepInWords(step, to, language)).join('; ')}.`);
}

function stepInWords(step: VisitStep, to: CalendarDate, language: Language): string {
  const number = step.day === null ? '' : ` (${String(step.day)})`;
  const days =
    step.on === to ? formatDate(step.on, language, { weekday: false }) : formatDateRange(step.on, to, language);
  return `${days}${number}: ${reasonOf(step, to, language)}`;
}

/** Of several days the weekday of the first says nothing. */
function reasonOf(step: VisitStep, to: CalendarDate, language: Language): string {
  const reason = visitStepReason(step, language);
  return step.on === to || step.name !== null ? reason : reason.slice(reason.indexOf(',') + 2);
}

/** A date in the language, a known word, or what was given (a number of a decision). */
export function visitTerm(text: string, language: Language): string {
  const [first = text, ...more] = text.split('#');
  const date = more.length > 1 ? null : parseCalendarDate(first);
  return date === null ? (VISIT_TERMS[text]?.[language] ?? text) : formatDate(date, language, { weekday: false });
}

/** A Russian date ends with a full stop of its own. */
const endOnce = (line: string): string => line.replaceAll('..', '.');
