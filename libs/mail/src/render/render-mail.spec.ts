import { describe, expect, it } from '@jest/globals';
import { parseCalendarDate, type CalendarDate } from '@sapar/domain';
import { LANGUAGES } from '@sapar/messages';
import type { MailEntry, MailFacts } from './mail-facts.js';
import { renderMail } from './render-mail.js';

const day = (text: string): CalendarDate => parseCalendarDate(text) as CalendarDate;
const off = (on: string) => ({ on: day(on), counted: false, day: null, reason: 'public-holiday' as const, name: null });
const counted = (on: string, number: number) => ({
  ...{ on: day(on), counted: true, day: number, reason: 'working-day' as const, name: null },
});

const ENTRY: MailEntry = {
  threshold: 'last-call',
  kind: 'arrival-notification',
  subject: null,
  detail: null,
  toTechnician: false,
  toSupplier: false,
  namedBy: null,
  personName: 'LI Wei',
  hostName: 'Dala Industry LLP',
  missionReference: 'M-26-019',
  siteName: 'Atyrau workshop',
  isDemo: false,
  eventOn: day('2026-03-20'),
  dueOn: day('2026-03-27'),
  officeCutoffAt: '2026-03-27T12:00:00Z',
  missingYear: null,
  steps: [
    counted('2026-03-20', 1),
    ...['21', '22', '23', '24', '25'].map((on) => off(`2026-03-${on}`)),
    counted('2026-03-26', 2),
    counted('2026-03-27', 3),
  ],
  convention: 'arrival-day',
  instrument: { en: 'Government resolution 148', ru: 'постановление № 148', kk: '№ 148 қаулы' },
  ruleCheckedOn: day('2026-03-01'),
  tripReading: null,
  atHostOn: null,
  deputyName: 'Marat Dosov',
  doerName: 'Aliya Serikova',
  doerPhone: '+7 701 000 00 00',
  writtenTo: [{ name: 'Aliya Serikova', at: '2026-03-27T04:00:00Z' }],
  closing: null,
  url: 'https://sapar.example/cases/1',
  isAnswerable: false,
  isCritical: false,
};
const CLOSING = {
  ...{ filedOn: day('2026-03-26'), filedByName: 'Aliya Serikova', number: 'KZ-1', isCompared: true },
  ...{ isLate: false, workingDaysLate: 0 },
};
const mail = (changes: Partial<MailFacts> & { entry?: Partial<MailEntry> } = {}) =>
  renderMail({
    language: 'en',
    now: '2026-03-27T08:00:00Z',
    wasDueAt: '2026-03-27T08:00:00Z',
    todayUrl: 'https://sapar.example/',
    entries: [{ ...ENTRY, ...changes.entry }],
    ...changes,
  });

const NOTIFICATIONS: readonly Partial<MailEntry>[] = [
  {},
  { threshold: 'climb' },
  { threshold: 'overdue', dueOn: day('2026-03-20') },
  { threshold: 'known-overdue', dueOn: day('2026-03-20') },
  { threshold: 'question' },
  { threshold: 'question', toTechnician: true },
  { threshold: 'not-computable', dueOn: null, missingYear: 2028, steps: [] },
  { threshold: 'filing-closed', closing: CLOSING },
  { threshold: 'filing-closed', closing: { ...CLOSING, isLate: true, workingDaysLate: 2, number: null } },
];
const dated = (kind: MailEntry['kind'], changes: Partial<MailEntry> = {}): Partial<MailEntry> => ({
  ...{ threshold: 'days-before', kind, dueOn: day('2026-04-18'), officeCutoffAt: null, convention: 'none', steps: [] },
  ...changes,
});
const ROUTES = [
  { route: 'exit-visa', startBy: '2026-04-17', isOpen: true },
  { route: 'new-invitation-and-visa', startBy: '2026-03-20', isOpen: false },
];
const DATES: readonly Partial<MailEntry>[] = [
  dated('visa-free-registration'),
  dated('last-lawful-day'),
  dated('last-lawful-day', { threshold: 'date-today', dueOn: day('2026-03-27') }),
  dated('last-lawful-day', { threshold: 'date-passed', dueOn: day('2026-03-20') }),
  dated('overrun-decision', { threshold: 'date-known', detail: { routes: ROUTES } }),
  dated('exit-expected', { threshold: 'no-exit', dueOn: day('2026-03-20'), instrument: null, ruleCheckedOn: null }),
  dated('document-expiry', { subject: 'passport', instrument: null, ruleCheckedOn: null }),
  dated('document-expiry', { subject: 'visa', instrument: null, ruleCheckedOn: null }),
  ...(['invitation-filing', 'invitation-ready', 'registration-after-move', 'appointment'] as const).map((kind) =>
    dated(kind),
  ),
  dated('supplier-papers', {
    detail: {
      routes: [],
      findings: [
        {
          code: 'other-party-closed',
          facts: { country: 'CN', closedFrom: '2026-04-19', closedTo: '2026-04-26', neededOn: '2026-04-22' },
        },
      ],
    },
  }),
];
const KINDS = [...NOTIFICATIONS, ...DATES];
const BANNED: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/extend the visa/i, /grace period/i, /guaranteed/i, /\blegal\b/i, /police/i, /valid until/i],
  ru: [/до \d+ (января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)/i, /полици/i],
  kk: [/наурызға дейін/i, /полици/i],
};

describe('a reminder', () => {
  it('says person, act and last day in the subject, with what is left to the office cut-off', () => {
    expect(mail().subject).toBe('LI Wei: file the arrival notification. Last day Fri 27 March (today, 4 h left)');
    expect(mail({ language: 'ru' }).subject).toBe(
      'LI Wei: подать уведомление о прибытии. Последний день – пт, 27 марта (сегодня, осталось 4 ч)',
    );
    expect(mail({ language: 'kk' }).subject).toBe(
      'LI Wei: келгені туралы хабарлама беру. Соңғы күні – 27 наурыз, жұма (бүгін, 4 сағат қалды)',
    );
  });

  it('explains the date, names both cut-offs, the rule and the disclaimer', () => {
    const { text } = mail();
    expect(text).toContain('Arrived Fri 20 March = working day 1. 21–25 March are days off.');
    expect(text).toContain('Fri 27 Mar 2026, 17:00, Kazakhstan time (UTC+5)');
    expect(text).toContain('Fri 27 Mar 2026, end of day, Kazakhstan time (UTC+5)');
    expect(text).toContain('not legal advice');
    expect(text.startsWith('File the arrival notification: LI Wei.')).toBe(true);
  });

  it('says what to do now when the last day has passed', () => {
    const { subject, text } = mail({ entry: { threshold: 'known-overdue', dueOn: day('2026-03-20') } });
    expect(subject).toBe('LI Wei: file the arrival notification. Overdue: the last day was Fri 20 March');
    expect(text).toContain('file today, leave the date of arrival as it was, write down why');
  });

  it('says that it is late when it leaves more than an hour after its time', () => {
    expect(mail({ wasDueAt: '2026-03-27T04:00:00Z' }).text).toContain(
      'This mail is late: it was due Fri 27 Mar 2026, 09:00',
    );
    expect(mail({ wasDueAt: '2026-03-27T07:30:00Z' }).text).not.toContain('This mail is late');
  });

  it('counts people in the subject when it speaks of several', () => {
    const { subject, html } = mail({ entries: [ENTRY, { ...ENTRY, personName: 'Emre YILDIZ', url: 'https://x/2' }] });
    expect(subject).toBe('2 people: file the arrival notification. Last day Fri 27 March (today, 4 h left)');
    expect(html.match(/border-radius:10px/g)).toHaveLength(1);
    // Both arrived on one day: one explanation that names both.
    expect(html).toContain('Why this date · LI Wei · Emre YILDIZ');
    expect(html.match(/= working day 1/g)).toHaveLength(1);
  });

  it('that climbs says who was written to and whom to call', () => {
    const { text } = mail({ entry: { threshold: 'climb' } });
    expect(text).toContain('Written to: Aliya Serikova – Fri 27 March, 09:00.');
    expect(text).toContain('Please call now: Aliya Serikova, +7 701 000 00 00.');
  });
});

describe('a date of the visit', () => {
  it('that is the supplier’s to keep says by whose calendar it is counted and when that office is closed (S30)', () => {
    const { text } = mail({ entry: DATES.at(-1)! });
    expect(text).toContain('by the calendar of its own country, which is no law here');
    expect(text).toContain('CN, 19 Apr 2026, 26 Apr 2026, 22 Apr 2026.');
    expect(text).not.toContain('By law:');
  });

  const subjectOf = (entry: Partial<MailEntry>, language: MailFacts['language'] = 'en'): string =>
    mail({ entry, language }).subject;

  it('says person, what ends and the day in the subject', () => {
    expect(subjectOf(DATES[1]!)).toBe('LI Wei: last lawful day in Kazakhstan – Sat 18 April (in 22 days)');
    expect(subjectOf(DATES[2]!)).toBe('LI Wei: last lawful day in Kazakhstan – Fri 27 March');
    expect(subjectOf(DATES[6]!, 'ru')).toBe('LI Wei: заканчивается паспорт – сб, 18 апреля (через 22 дня)');
    expect(subjectOf(DATES[5]!, 'kk')).toBe('LI Wei: адам шықты ма? Сапардың жоспарлы аяқталуы: 20 наурыз, жұма');
  });

  it('explains itself by the days counted, then by the rule', () => {
    const { text } = mail({
      entry: dated('last-lawful-day', {
        steps: [
          { ...counted('2026-03-20', 1), reason: 'first-day' },
          { ...counted('2026-04-18', 30), reason: 'last-day' },
        ],
      }),
    });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '20 Mar 2026 (1): Friday, first day; 18 Apr 2026 (30): Saturday, last day. Government resolution 148; checked 1 Mar 2026.',
    );
  });

  it('of an overrun lists each way out with the day to begin it, and what is closed', () => {
    const { text } = mail({ entry: DATES[4]! });
    expect(text).toContain('Last lawful day: Fri 20 Mar 2026.');
    expect(text).toContain('exit visa: begin on Fri 17 Apr 2026 at the latest');
    expect(text).toContain('new invitation and visa: closed since Fri 20 Mar 2026');
  });

  it('that has passed without an exit never speaks of an overstay', () => {
    for (const language of LANGUAGES)
      for (const entry of DATES) expect(mail({ language, entry }).text).not.toMatch(/overstay|нарушени|бұзушылық/iu);
  });
});

describe('every kind of mail in every language', () => {
  it.each(LANGUAGES.flatMap((language) => KINDS.map((entry, kind) => ({ language, entry, kind }))))(
    'has whole sentences and no banned word: $language, kind $kind',
    ({ language, entry }) => {
      const { subject, text, html } = mail({ language, entry });
      const words = html.slice(html.indexOf('<body'));
      for (const part of [subject, text, words].map((one) => one.replace('not legal advice', ''))) {
        expect(part).not.toMatch(/undefined|NaN|null|\{/);
        for (const banned of BANNED[language] ?? []) expect(part).not.toMatch(banned);
      }
      expect(text).toContain('https://sapar.example/cases/1');
    },
  );

  it('keeps a name that tries to break out of header or page harmless', () => {
    const { subject, html } = mail({ entry: { personName: 'Eve\r\nBcc: x@y.z<script>alert(1)</script>' } });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
  });

  it('says at the foot of a critical mail why it cannot be muted and what there is instead, and of no other', () => {
    const critical = mail({ entry: { isCritical: true, isAnswerable: true } });
    for (const form of [critical.text, critical.html]) expect(form).toContain('This reminder cannot be switched off');
    expect(mail({ entry: { isAnswerable: true } }).text).not.toContain('cannot be switched off');
    expect(mail({ entry: { isCritical: true } }).text).toContain('This mail cannot be switched off');
    expect(mail({ entry: { isCritical: true, toTechnician: true } }).text).not.toContain('cannot be switched off');
  });

  it('that can wait says in both forms where it is muted', () => {
    const { text, html } = mail({ muteUrl: 'https://sapar.example/unsubscribe/t' });
    for (const form of [text, html]) expect(form).toContain('https://sapar.example/unsubscribe/t');
    expect(mail().text).not.toContain('Send me no more');
  });
});
