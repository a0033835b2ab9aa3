import { disclaimer, formatMoment, mailWords, minuteOf } from '@sapar/messages';
import { describeEntry } from './describe-entry.js';
import type { DescribedEntry } from './described-entry.js';
import { htmlOf } from './html.js';
import type { MailEntry, MailFacts } from './mail-facts.js';
import type { MailPage } from './mail-page.js';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Later than this a mail says that it is late. */
const LATE_MINUTES = 60;

/** Subject, HTML and plain text of one mail. Several deadlines make one digest with the most urgent first. */
export function renderMail(facts: MailFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: MailFacts): MailPage {
  const words = mailWords(facts.language);
  const described = facts.entries.map((entry) => ({ entry: describeEntry(entry, facts), url: entry.url }));
  const [first] = described;
  const [firstFacts] = facts.entries;
  if (first === undefined || firstFacts === undefined) throw new RangeError('a mail without anything to say');
  const isOnlyOne = described.length === 1;
  const subject = isOnlyOne ? first.entry.subject : digestSubject(facts, first.entry, firstFacts);
  const lateMinutes = minuteOf(facts.now) - minuteOf(facts.wasDueAt);
  return {
    language: facts.language,
    subject: oneLine(subject),
    headline: isOnlyOne ? first.entry.headline : oneLine(subject),
    parts: described.map((part) => ({ ...part, isOnlyOne })),
    late: lateMinutes > LATE_MINUTES ? words.late(formatMoment(facts.wasDueAt, facts.language)) : null,
    button: isOnlyOne
      ? { words: first.entry.button, url: first.url }
      : { words: words.buttons.today, url: facts.todayUrl },
    foot: [
      first.entry.whyMe,
      words.opensOnly,
      ...(first.entry.tone === 'done' || first.entry.tone === 'info' ? [] : [disclaimer(facts.language)]),
      ...(firstFacts.isDemo ? [words.demo] : []),
    ],
    whyTitle: words.whyThisDate,
  };
}

/** `3 people: …`: the count for the names, then the act and last day of the most urgent one. */
function digestSubject({ language, entries }: MailFacts, first: DescribedEntry, { personName }: MailEntry): string {
  const people = new Set(entries.map((entry) => entry.personName)).size;
  return people === 1 ? first.subject : first.subject.replace(personName, mailWords(language).people(people));
}

/** A header is one line, whatever a name contains. */
const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

function textOf(page: MailPage): string {
  const parts = page.parts.flatMap(({ entry, url, isOnlyOne }) => [
    ...(isOnlyOne ? [] : ['', entry.headline]),
    entry.chip,
    ...(entry.hero === null ? [] : [entry.hero]),
    ...entry.lines,
    ...(entry.why === null ? [] : ['', `${page.whyTitle}: ${entry.why}`]),
    ...(isOnlyOne ? [] : [url]),
  ]);
  const late = page.late === null ? [] : ['', page.late];
  return [
    page.headline,
    ...late,
    '',
    ...parts,
    '',
    `${page.button.words}: ${page.button.url}`,
    '',
    ...page.foot,
    '',
  ].join('\n');
}
