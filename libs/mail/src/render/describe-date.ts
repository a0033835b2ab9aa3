import { STAY_ORDERS, type CalendarDate, type WatchedDate } from '@sapar/domain';
import {
  dateMailWords,
  explainSteps,
  formatCutoff,
  formatDate,
  kazakhstanTimeAt,
  mailWords,
  timeLeft,
  visitFinding,
  visitTerm,
} from '@sapar/messages';
import { doerOf, whyMeOf } from './why-me.js';
import type { DescribedEntry } from './described-entry.js';
import type { MailEntry, MailFacts } from './mail-facts.js';

type Reading = Pick<MailFacts, 'language' | 'now'>;
type Dated = MailEntry & { readonly kind: WatchedDate; readonly dueOn: CalendarDate };

/** A date of the visit beside the notification in words: what ends, by when, and what there is to do. */
export function describeDate(entry: Dated, { language, now }: Reading): DescribedEntry {
  const words = mailWords(language);
  const dates = dateMailWords(language);
  const said = dates.of[nameOf(entry)];
  const day = formatDate(entry.dueOn, language, { year: false });
  const left = timeLeft(entry.dueOn, null, now, language);
  const isPast = left === words.left.overdue;
  const isToday = kazakhstanTimeAt(now).on === entry.dueOn;
  const isQuestion = entry.kind === 'exit-expected';
  return {
    personName: entry.personName,
    subject: `${entry.personName}: ${said.act} ${isQuestion ? `${dates.plannedExit}: ${day}` : `– ${isPast || isToday ? day : `${day} (${left})`}`}`,
    headline: said.headline(entry.personName),
    tone: isQuestion || !(isPast || isToday) ? 'win' : 'over',
    chip: isQuestion
      ? words.chips.question
      : isPast
        ? words.chips.overdue
        : isToday
          ? words.chips.lastDay
          : dates.coming,
    hero: `${isQuestion ? dates.plannedExit : words.lastDay}: ${formatDate(entry.dueOn, language)}`,
    lines: [
      ...(entry.kind === 'overrun-decision' ? [dates.lastLawful(formatDate(entry.eventOn, language))] : []),
      ...orderOf(entry, language),
      ...paperOf(entry, language),
      said.facts,
      ...routesOf(entry, language),
      ...supplierOf(entry, language),
      words.mission(entry.missionReference, entry.siteName),
      ...(isQuestion || entry.kind === 'supplier-papers'
        ? []
        : [words.legalCutoff(formatCutoff(entry.dueOn, language))]),
      ...doerOf(entry, words),
    ],
    why: whyOf(entry, language),
    whyMe: entry.toTechnician ? words.whyTechnician(entry.hostName) : whyMeOf(entry, words),
    button: isQuestion ? words.buttons.answer : entry.isAnswerable ? words.buttons.respond : words.buttons.decide,
  };
}

/** The days counted, then the rule they are counted by; nothing where no rule stands behind the date. */
function whyOf({ instrument, ruleCheckedOn, steps }: Dated, language: MailFacts['language']): string | null {
  if (instrument === null || ruleCheckedOn === null) return null;
  const { rule } = dateMailWords(language);
  const checked = formatDate(ruleCheckedOn, language, { weekday: false });
  return [explainSteps(steps, language), rule(instrument[language], checked)].filter(Boolean).join(' ');
}

const nameOf = ({ kind, subject }: Dated) =>
  kind !== 'document-expiry' ? kind : subject === 'passport' || subject === 'visa' ? subject : 'paper';

/** S23: what the authority decided, with number and days, before anything else. */
const orderOf = ({ detail }: Dated, language: MailFacts['language']): readonly string[] =>
  (detail?.findings ?? [])
    .filter(({ code }) => STAY_ORDERS.some((kind) => kind === code))
    .map((finding) => visitFinding(finding, language));

/** Which paper it is, by kind and title; a passport or a visa says so already. */
function paperOf(entry: Dated, language: MailFacts['language']): readonly string[] {
  const title = entry.detail?.findings?.find(({ code }) => code === 'paper-title')?.facts['title'];
  return title === undefined ? [] : [`${visitTerm(entry.subject ?? '', language)}: ${title}.`];
}

/** S30: by whose calendar the day is counted, and when that office is closed. */
const supplierOf = ({ kind, detail }: Dated, language: MailFacts['language']): readonly string[] =>
  kind === 'supplier-papers' ? (detail?.findings ?? []).map((finding) => visitFinding(finding, language)) : [];

function routesOf({ detail }: Dated, language: MailFacts['language']): readonly string[] {
  const { route } = dateMailWords(language);
  return (detail?.routes ?? []).map(({ route: code, startBy, isOpen }) =>
    route(visitTerm(code, language), formatDate(startBy as CalendarDate, language), isOpen),
  );
}
