import { mailWords, replyWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** A reply that came by mail. */
export interface ReplyFacts {
  readonly language: Language;
  readonly kind: 'reply-received' | 'reply-noted';
  readonly fromName: string;
  readonly fromAddress: string;
  readonly attachments: number;
  readonly todayUrl: string;
  readonly cases: readonly {
    readonly personName: string;
    readonly missionReference: string;
    readonly words: string;
    readonly isDemo: boolean;
    readonly url: string;
  }[];
}

const MOST_QUOTED = 1500;

/** Subject, HTML and plain text: to whoever has the case the words, to who wrote them the one line that they close nothing. */
export function renderReply(facts: ReplyFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: ReplyFacts): MailPage {
  const { language, kind, cases, todayUrl } = facts;
  const words = replyWords(language);
  const isReceived = kind === 'reply-received';
  const name = facts.fromName === '' ? facts.fromAddress : facts.fromName;
  const references = [...new Set(cases.map(({ missionReference }) => missionReference))];
  const subject = oneLine(isReceived ? words.received.subject(name, references) : words.noted.subject);
  const headline =
    cases.length === 0 ? words.noted.toList : isReceived ? words.received.headline(name) : words.noted.headline;
  const [only] = cases.length === 1 ? cases : [];
  const button =
    only === undefined ? { words: words.openToday, url: todayUrl } : { words: words.button, url: only.url };
  return {
    ...{ language, subject, headline, late: null, whyTitle: '', button },
    parts: cases.map((one) => ({
      entry: {
        ...{ personName: one.personName, subject, headline: one.personName, tone: 'info' as const, chip: words.chip },
        ...{ hero: `${one.personName} · ${one.missionReference}`, why: null, button: words.button },
        lines: linesOf(facts, one.words),
        whyMe: words[isReceived ? 'received' : 'noted'].whyMe,
      },
      ...{ url: one.url, isOnlyOne: only !== undefined },
    })),
    foot: [
      words[isReceived ? 'received' : 'noted'].whyMe,
      ...(cases.some(({ isDemo }) => isDemo) ? [mailWords(language).demo] : []),
    ],
  };
}

function linesOf({ kind, language, fromName, fromAddress, attachments }: ReplyFacts, said: string): readonly string[] {
  const words = replyWords(language);
  const files = attachments === 0 ? [] : [words.filesNotKept(attachments)];
  if (kind === 'reply-noted') return [words.noted.closesNothing, ...files];
  const quoted = said.length > MOST_QUOTED ? `${said.slice(0, MOST_QUOTED)}…` : said;
  return [
    ...quoted.split('\n').filter((line) => line.trim() !== ''),
    words.received.from(fromName, fromAddress),
    words.received.closesNothing,
    ...files,
  ];
}
