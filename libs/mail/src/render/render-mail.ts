import { describeEntry } from './describe-entry.js';
import type { DescribedEntry } from './described-entry.js';
import { disclaimer, mailWords, type MailWords } from '@sapar/messages';
import { htmlOf } from './html.js';
import { lateLineOf } from './late-line.js';
import type { MailEntry, MailFacts } from './mail-facts.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

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
  return {
    language: facts.language,
    subject: oneLine(facts.isTest === true ? words.test(subject) : subject),
    headline: isOnlyOne ? first.entry.headline : oneLine(subject),
    parts: described.map((part) => ({ ...part, isOnlyOne })),
    late: lateLineOf(facts),
    button:
      isOnlyOne || firstFacts.namedBy !== null
        ? { words: first.entry.button, url: first.url }
        : { words: words.buttons.today, url: facts.todayUrl },
    foot: [
      first.entry.whyMe,
      words.opensOnly,
      // S41: no way to unsubscribe, and why; what there is instead.
      ...whyNotMuted(facts, words, firstFacts.hostName),
      ...(first.entry.tone === 'done' || first.entry.tone === 'info' ? [] : [disclaimer(facts.language)]),
      ...(firstFacts.isDemo ? [words.demo] : []),
    ],
    ...(facts.muteUrl == null ? {} : { footLinks: [{ words: words.mute, url: facts.muteUrl }] }),
    whyTitle: words.whyThisDate,
  };
}

function whyNotMuted({ entries }: MailFacts, words: MailWords, hostName: string): readonly string[] {
  const critical = entries.filter(({ isCritical, toTechnician }) => isCritical && !toTechnician);
  if (critical.length === 0) return [];
  return [
    critical.some(({ isAnswerable }) => isAnswerable) ? words.cannotMute(hostName) : words.cannotMuteAlone(hostName),
  ];
}

/** `3 people: …`: the count for the names, then the act and last day of the most urgent one. */
function digestSubject({ language, entries }: MailFacts, first: DescribedEntry, { personName }: MailEntry): string {
  const people = new Set(entries.map((entry) => entry.personName)).size;
  return people === 1 ? first.subject : first.subject.replace(personName, mailWords(language).people(people));
}
