import { formatMoment, inviteWords, mailWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** The mail that asks somebody to join a company. */
export interface InviteFacts {
  readonly language: Language;
  readonly companyName: string;
  readonly invitedBy: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly url: string;
}

/** Subject, HTML and plain text of an invitation; its link opens a page that changes nothing by being opened. */
export function renderInvite(facts: InviteFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf({ language, companyName, invitedBy, expiresAt, isDemo, url }: InviteFacts): MailPage {
  const words = inviteWords(language);
  const subject = oneLine(words.subject(invitedBy, companyName));
  const headline = oneLine(words.headline(companyName));
  const entry = {
    ...{ personName: invitedBy, subject, headline, tone: 'info' as const, chip: words.chip },
    ...{ hero: words.until(formatMoment(expiresAt, language)), why: null, button: words.button },
    lines: [words.what(invitedBy, companyName), words.once],
    whyMe: words.whyMe(invitedBy),
  };
  return {
    ...{ language, subject, headline, late: null, whyTitle: '' },
    parts: [{ entry, url, isOnlyOne: true }],
    button: { words: words.button, url },
    foot: [words.whyMe(invitedBy), mailWords(language).opensOnly, ...(isDemo ? [mailWords(language).demo] : [])],
  };
}
