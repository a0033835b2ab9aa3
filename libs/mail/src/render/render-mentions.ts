import { mailWords, mentionWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** One case in which the reader was named. */
export interface MentionedCase {
  readonly missionReference: string;
  readonly missionTitle: string;
  readonly authors: readonly string[];
  readonly count: number;
  readonly isDemo: boolean;
  readonly url: string;
}
export interface MentionFacts {
  readonly language: Language;
  readonly cases: readonly MentionedCase[];
}

/** Subject, HTML and plain text: where and by whom, never the words, and no technician is named. */
export function renderMentions(facts: MentionFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf({ language, cases }: MentionFacts): MailPage {
  const words = mentionWords(language);
  const subject = oneLine(words.subject([...new Set(cases.map(({ missionReference }) => missionReference))]));
  const headline = words.headline(cases.reduce((sum, { count }) => sum + count, 0));
  const [only] = cases.length === 1 ? cases : [];
  const parts = cases.map(({ missionReference, missionTitle, authors, url }) => ({
    entry: {
      ...{ personName: missionReference, subject, headline, tone: 'info' as const, chip: words.chip },
      ...{ hero: `${missionReference} · ${missionTitle}`, why: null, button: words.button, whyMe: words.whyMe },
      lines: [...authors.map(words.by), words.where],
    },
    ...{ url, isOnlyOne: only !== undefined },
  }));
  return {
    ...{ language, subject, headline, late: null, whyTitle: '', parts },
    button: only === undefined ? null : { words: words.button, url: only.url },
    foot: [
      words.whyMe,
      mailWords(language).opensOnly,
      ...(cases.some(({ isDemo }) => isDemo) ? [mailWords(language).demo] : []),
    ],
  };
}
