import { companyWords, formatMoment, mailWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** The mail that asks the other company of a visit to join. */
export interface CompanyInviteFacts {
  readonly language: Language;
  readonly inviterName: string;
  readonly invitedBy: string;
  readonly side: 'host' | 'supplier';
  readonly missionTitle: string;
  readonly missionReference: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly url: string;
}

/** Subject, HTML and plain text; the link opens a page that changes nothing by being opened. No person is named in it. */
export function renderCompanyInvite(facts: CompanyInviteFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: CompanyInviteFacts): MailPage {
  const { language, inviterName, invitedBy, side, missionTitle, missionReference, expiresAt, isDemo, url } = facts;
  const words = companyWords(language);
  const subject = oneLine(words.subject(inviterName, missionReference));
  const headline = oneLine(words.headline(inviterName));
  const entry = {
    ...{ personName: inviterName, subject, headline, tone: 'info' as const, chip: words.chip },
    ...{ hero: words.until(formatMoment(expiresAt, language)), why: null, button: words.button },
    lines: [words.what(invitedBy, inviterName, missionTitle), words.yours[side], words.once],
    whyMe: words.whyMe(invitedBy, inviterName),
  };
  return {
    ...{ language, subject, headline, late: null, whyTitle: '' },
    parts: [{ entry, url, isOnlyOne: true }],
    button: { words: words.button, url },
    foot: [entry.whyMe, mailWords(language).opensOnly, ...(isDemo ? [mailWords(language).demo] : [])],
  };
}
