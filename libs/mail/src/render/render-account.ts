import { accountWords, formatMoment, mailWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

interface Around {
  readonly language: Language;
  readonly email: string;
  readonly isDemo: boolean;
  readonly url: string;
}

/** A mail about the reader's own account: a link that was asked for, or what has changed. */
export type AccountMailFacts = Around &
  (
    | { readonly kind: 'password-reset'; readonly expiresAt: string }
    | { readonly kind: 'account-changed'; readonly change: Change; readonly at: string }
  );
type Change = keyof ReturnType<typeof accountWords>['changed'];

/** Subject, HTML and plain text; it tells no name of anybody and greets nobody, since whoever asked is not known. */
export function renderAccount(facts: AccountMailFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

interface Saying {
  readonly subject: string;
  readonly headline: string;
  readonly hero: string;
  readonly button: string;
  readonly lines: readonly string[];
}

function pageOf(facts: AccountMailFacts): MailPage {
  const { language, email, isDemo, url } = facts;
  const words = accountWords(language);
  const { lines, ...saying } = facts.kind === 'password-reset' ? resetOf(facts, words) : changeOf(facts, words);
  const whyMe = words.whyMe(email);
  const entry = {
    ...{ ...saying, personName: email, tone: 'info' as const, chip: words.chip, why: null, lines: [...lines], whyMe },
  };
  return {
    ...{ language, subject: saying.subject, headline: saying.headline, late: null, whyTitle: '' },
    parts: [{ entry, url, isOnlyOne: true }],
    button: { words: saying.button, url },
    foot: [whyMe, mailWords(language).opensOnly, ...(isDemo ? [mailWords(language).demo] : [])],
  };
}

type Words = ReturnType<typeof accountWords>;

const resetOf = (
  { language, email, expiresAt }: Extract<AccountMailFacts, { kind: 'password-reset' }>,
  { reset }: Words,
): Saying => ({
  ...{ subject: reset.subject, headline: reset.headline, button: reset.button },
  hero: reset.until(formatMoment(expiresAt, language)),
  lines: [reset.what(email), reset.notMe, reset.secondStep],
});

const changeOf = (
  { language, change, at }: Extract<AccountMailFacts, { kind: 'account-changed' }>,
  words: Words,
): Saying => ({
  ...{ subject: words.changed[change].subject, headline: words.changed[change].what, button: words.button },
  hero: words.when(formatMoment(at, language)),
  lines: [words.wasMe, words.notMe],
});
