import { formatMoment, mailWords, visitWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

interface Around {
  readonly language: Language;
  readonly hostName: string;
  readonly expiresAt: string;
  readonly isDemo: boolean;
  readonly url: string;
}
/** To the technician: the link to the own visit, or the code that opens it; never both in one mail. */
export type VisitMailFacts = Around &
  (
    | { readonly kind: 'technician-link'; readonly senderName: string }
    | { readonly kind: 'technician-code'; readonly code: string }
  );

/** Subject, HTML and plain text. Neither names the technician nor the papers; the code's mail leads nowhere. */
export function renderVisit(facts: VisitMailFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: VisitMailFacts): MailPage {
  const { language, hostName, isDemo, url } = facts;
  const words = visitWords(language);
  const { button, ...saying } = facts.kind === 'technician-link' ? linkOf(facts) : codeOf(facts);
  const whyMe = words.whyMe(facts.kind === 'technician-link' ? facts.senderName : hostName);
  const entry = {
    ...{
      ...saying,
      personName: hostName,
      tone: 'info' as const,
      chip: words.chip,
      why: null,
      button: button ?? '',
      whyMe,
    },
  };
  const opensOnly = button === null ? [] : [mailWords(language).opensOnly];
  return {
    ...{ language, subject: saying.subject, headline: saying.headline, late: null, whyTitle: '' },
    parts: [{ entry, url, isOnlyOne: true }],
    button: button === null ? null : { words: button, url },
    foot: [whyMe, ...opensOnly, ...(isDemo ? [mailWords(language).demo] : [])],
  };
}

function linkOf({ language, hostName, expiresAt }: Extract<VisitMailFacts, { kind: 'technician-link' }>) {
  const { link } = visitWords(language);
  return {
    ...{ subject: oneLine(link.subject(hostName)), headline: link.headline, button: link.button },
    ...{ hero: link.until(formatMoment(expiresAt, language)), lines: [link.what(hostName), link.code] },
  };
}

function codeOf({
  language,
  hostName,
  expiresAt,
  code: figures,
}: Extract<VisitMailFacts, { kind: 'technician-code' }>) {
  const { code } = visitWords(language);
  return {
    ...{ subject: oneLine(code.subject(hostName)), headline: code.headline, button: null },
    ...{ hero: code.hero(figures), lines: [code.until(formatMoment(expiresAt, language)), code.notMe] },
  };
}
