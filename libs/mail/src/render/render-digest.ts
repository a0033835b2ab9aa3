import {
  dateMailWords,
  digestWords,
  disclaimer,
  formatDate,
  formatDateRange,
  mailWords,
  timeLeft,
} from '@sapar/messages';
import type { DigestEntry, DigestFacts } from './digest-facts.js';
import { htmlOf } from './html.js';
import { lateLineOf } from './late-line.js';
import type { MailList, MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

export type { DigestFacts } from './digest-facts.js';

/** Subject, HTML and plain text of one list: three lines first, then the dates in the order of their days. */
export function renderDigest(facts: DigestFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

type Words = ReturnType<typeof digestWords>;
const formOf = ({ rhythm }: DigestFacts) => rhythm ?? 'daysOff';

function pageOf(facts: DigestFacts): MailPage {
  const { language, companyName, isDemo, todayUrl, choiceUrl, muteUrl } = facts;
  const [words, mails] = [digestWords(language), mailWords(language)];
  const form = formOf(facts);
  const day = dayOf(facts);
  const counts = { dates: facts.items.length + facts.more, overdue: facts.figures.overdue };
  return {
    language,
    subject: oneLine(words.subject[form](day, counts, firstOf(facts, words))),
    headline: words.headline[form](day),
    parts: [],
    list: listOf(facts, words),
    late: lateLineOf(facts),
    button: { words: mails.buttons.today, url: todayUrl },
    foot: [words.why[form](companyName), mails.opensOnly, disclaimer(language), ...(isDemo ? [mails.demo] : [])],
    footLinks: [
      { words: words.change, url: choiceUrl },
      ...(muteUrl === null ? [] : [{ words: words.mute, url: muteUrl }]),
    ],
    whyTitle: '',
  };
}

/** The day of a daily list, the Monday of a weekly one, the days off of the third. */
function dayOf({ rhythm, run, today, language }: DigestFacts): string {
  if (rhythm === null && run !== null) return formatDateRange(run.from, run.to, language);
  return formatDate(today, language, { year: false });
}

function firstOf({ items, arrivals, language }: DigestFacts, words: Words): string {
  const [first] = items;
  if (first !== undefined) return titleOf(first, language);
  return words.arrival(arrivals[0]?.personName ?? '–');
}

function listOf(facts: DigestFacts, words: Words): MailList {
  const { figures, items, language, more } = facts;
  const { inTime, filed, inCountry, thisWeek, people, arriving } = figures;
  const [first] = items;
  const act =
    first === undefined ? firstOf(facts, words) : [titleOf(first, language), ...whenOf(first, facts)].join('. ');
  return {
    summary: [
      { label: words.labels.act, words: act },
      { label: words.labels.week, words: words.week(thisWeek, people, arriving) },
      { label: words.labels.number, words: filed === 0 ? words.inCountry(inCountry) : words.inTime(inTime, filed) },
    ],
    sections: sectionsOf(facts, words).filter(({ rows }) => rows.length > 0),
    more: more === 0 ? null : words.more(more),
  };
}

function sectionsOf(facts: DigestFacts, words: Words): MailList['sections'] {
  const { items, run, today, weekEndsOn, language } = facts;
  const { chips } = mailWords(language);
  const place = (item: DigestEntry): string => {
    if (item.dueOn === null) return 'hand';
    if (item.dueOn < today) return 'overdue';
    if (item.dueOn === today) return 'today';
    if (run !== null && item.dueOn >= run.from && item.dueOn <= run.to) return 'off';
    if (item.dueOn === run?.backOn) return 'back';
    return item.dueOn <= weekEndsOn || facts.rhythm === 'daily' ? 'week' : 'later';
  };
  const rows = (name: string) => items.filter((item) => place(item) === name).map((item) => rowOf(item, facts));
  return [
    { title: chips.overdue, tone: 'over', rows: rows('overdue') },
    { title: chips.lastDay, tone: 'over', rows: rows('today') },
    { title: chips.hand, tone: 'over', rows: rows('hand') },
    ...(run === null ? [] : offSections(facts, words, { ...run, rows })),
    { title: words.sections.week, tone: 'win', rows: rows('week') },
    { title: words.sections.later, tone: 'info', rows: rows('later') },
  ];
}

type Run = NonNullable<DigestFacts['run']> & { readonly rows: (name: string) => ReturnType<typeof rowOf>[] };

function offSections(
  { arrivals, language }: DigestFacts,
  words: Words,
  { from, to, backOn, rows }: Run,
): MailList['sections'] {
  const short = (on: DigestFacts['today']): string => formatDate(on, language, { year: false });
  return [
    { title: words.sections.daysOff(formatDateRange(from, to, language)), tone: 'win', rows: rows('off') },
    {
      title: words.sections.arrivals,
      tone: 'info',
      rows: arrivals.map(({ personName, siteName, plannedOn, url }) => ({
        ...{ title: oneLine(personName), url, lines: [words.plannedOn(short(plannedOn), siteName)] },
      })),
    },
    { title: words.sections.back(short(backOn)), tone: 'win', rows: rows('back') },
  ];
}

function rowOf(item: DigestEntry, facts: DigestFacts) {
  const words = mailWords(facts.language);
  const doer = facts.isOwn || item.doerName === null ? [] : [words.doer(item.doerName, null)];
  return {
    title: oneLine(titleOf(item, facts.language)),
    url: item.url,
    lines: [...whenOf(item, facts), [words.mission(item.missionReference, item.siteName), ...doer].join(' · ')],
  };
}

/** Name first, then what is to be done. */
function titleOf(item: DigestEntry, language: DigestFacts['language']): string {
  const words = mailWords(language);
  const { kind, subject, personName, dueOn, missingYear } = item;
  if (dueOn === null) return words.handSubject(personName, String(missingYear ?? item.eventOn.slice(0, 4)));
  if (kind === 'arrival-notification') {
    if (item.isProvisional) return words.questionHeadline(personName);
    return `${personName}: ${(subject === null ? words : words.move).fileAct}`;
  }
  const { of } = dateMailWords(language);
  if (kind !== 'document-expiry') return `${personName}: ${of[kind].act}`;
  return `${personName}: ${of[subject === 'passport' || subject === 'visa' ? subject : 'paper'].act}`;
}

/** The last day under its own name, with what is left until then. */
function whenOf(
  { kind, dueOn, officeCutoffAt, isProvisional }: DigestEntry,
  { language, now }: DigestFacts,
): readonly string[] {
  if (dueOn === null) return [];
  const words = mailWords(language);
  const day = formatDate(dueOn, language, { year: false });
  if (kind === 'exit-expected') return [`${dateMailWords(language).plannedExit}: ${day}`];
  return [
    `${isProvisional ? words.lastDayIfArrived : words.lastDay}: ${day} (${timeLeft(dueOn, officeCutoffAt, now, language)})`,
  ];
}
