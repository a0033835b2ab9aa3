import { alarmWords, formatMoment, mailWords, type Language } from '@sapar/messages';
import { htmlOf } from './html.js';
import type { MailPage } from './mail-page.js';
import { oneLine, textOf } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';

/** A mail by the second path: reminding stands still, or goes on. */
export interface AlarmFacts {
  readonly language: Language;
  readonly kind: 'alarm' | 'all-clear';
  readonly cause: 'sweep' | 'mail';
  readonly companyName: string;
  readonly isDemo: boolean;
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly oldestUnsentAt: string | null;
  readonly todayUrl: string;
}

export function renderAlarm(facts: AlarmFacts): RenderedMail {
  const page = pageOf(facts);
  return { subject: page.subject, html: htmlOf(page), text: textOf(page) };
}

function pageOf(facts: AlarmFacts): MailPage {
  const { language, companyName, isDemo, todayUrl, kind } = facts;
  const words = alarmWords(language);
  const mails = mailWords(language);
  const whyMe = words.why(companyName);
  const said = kind === 'alarm' ? alarmOf(facts) : clearOf(facts);
  return {
    language,
    subject: oneLine(said.subject),
    headline: oneLine(said.subject),
    parts: [
      {
        entry: {
          ...{ personName: companyName, subject: said.subject, headline: said.subject, tone: said.tone },
          ...{ chip: said.chip, hero: said.hero, lines: said.lines, why: null, whyMe, button: mails.buttons.today },
        },
        url: todayUrl,
        isOnlyOne: true,
      },
    ],
    late: null,
    button: { words: mails.buttons.today, url: todayUrl },
    foot: [whyMe, ...(isDemo ? [mails.demo] : [])],
    whyTitle: '',
  };
}

function alarmOf({ language, cause, companyName, beganAt, oldestUnsentAt }: AlarmFacts) {
  const { alarm } = alarmWords(language);
  const oldest =
    cause === 'sweep' && oldestUnsentAt !== null ? [alarm.oldest(formatMoment(oldestUnsentAt, language))] : [];
  return {
    ...{ subject: alarm.subject(companyName), chip: alarm.chip, tone: 'over' as const },
    hero: alarm.what[cause](formatMoment(beganAt, language)),
    lines: [...oldest, alarm.now, alarm.kept, alarm.again],
  };
}

function clearOf({ language, companyName, beganAt, endedAt }: AlarmFacts) {
  const { clear } = alarmWords(language);
  const [from, to] = [beganAt, endedAt ?? beganAt].map((at) => formatMoment(at, language));
  return {
    ...{ subject: clear.subject(companyName), chip: clear.chip, tone: 'done' as const },
    hero: clear.what(from ?? '', to ?? ''),
    lines: [clear.late],
  };
}
