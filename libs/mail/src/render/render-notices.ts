import { dayNumberOf } from '@sapar/domain';
import { formatDate, mailWords, noticeWords } from '@sapar/messages';
import type { DescribedEntry } from './described-entry.js';
import { htmlOf } from './html.js';
import { lateLineOf } from './late-line.js';
import type { MailPage } from './mail-page.js';
import type { NoticeEntry, NoticeFacts } from './notice-facts.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** Subject, HTML and plain text of a mail about what ends at the company; the earliest end comes first. */
export function renderNotices(facts: NoticeFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: NoticeFacts): MailPage {
  const { language, entries, url } = facts;
  const words = noticeWords(language);
  const described = entries.map((entry) => describe(entry, language));
  const [first] = described;
  const [firstFacts] = entries;
  if (first === undefined || firstFacts === undefined) throw new RangeError('a mail without anything to say');
  const isOnlyOne = described.length === 1;
  const subject = isOnlyOne ? first.subject : `${words.severalEnds(described.length)}. ${first.subject}`;
  return {
    language,
    subject: oneLine(subject),
    headline: isOnlyOne ? first.headline : words.severalEnds(described.length),
    parts: described.map((entry) => ({ entry, url, isOnlyOne })),
    late: lateLineOf(facts),
    button: { words: words.button, url },
    foot: [
      words.whyMe(firstFacts.companyName),
      words.neverSend,
      mailWords(language).cannotMuteAlone(firstFacts.companyName),
      mailWords(language).opensOnly,
      ...(firstFacts.isDemo ? [mailWords(language).demo] : []),
    ],
    whyTitle: '',
  };
}

function describe(entry: NoticeEntry, language: NoticeFacts['language']): DescribedEntry {
  const words = noticeWords(language);
  const { personName, end, endsOn, today } = entry;
  const state = endsOn < today ? 'ended' : endsOn === today ? 'lastDay' : 'soon';
  const short = formatDate(endsOn, language, { year: false });
  const left = leftOf(entry, language);
  const when = (date: string): string => (state === 'ended' ? words.ended(date) : words.lastDay(date, left));
  return {
    personName,
    subject: `${personName}: ${words.act[end]}. ${when(short)}`,
    headline: words.headline[end](personName),
    tone: state === 'soon' ? 'win' : 'over',
    chip: words.chips[state],
    hero: when(formatDate(endsOn, language)),
    lines: [words.what[end]],
    why: null,
    whyMe: words.whyMe(entry.companyName),
    button: words.button,
  };
}

function leftOf({ endsOn, today }: NoticeEntry, language: NoticeFacts['language']): string {
  const { left } = mailWords(language);
  const days = dayNumberOf(endsOn) - dayNumberOf(today);
  if (days <= 0) return noticeWords(language).today;
  return days === 1 ? left.tomorrow : left.days(days);
}
