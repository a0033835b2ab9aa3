import { describe, expect, it } from '@jest/globals';
import { calendarDate as on, WATCHED_DATES } from '@sapar/domain';
import { LANGUAGES } from '@sapar/messages';
import fc from 'fast-check';
import type { DigestEntry, DigestFacts } from './digest-facts.js';
import type { MailEntry } from './mail-facts.js';
import { renderAccount } from './render-account.js';
import { renderAlarm } from './render-alarm.js';
import { renderCompanyInvite } from './render-company-invite.js';
import { nameInSubject } from './name-in-subject.js';
import { renderDigest } from './render-digest.js';
import { renderIncidents } from './render-incidents.js';
import { renderInvite } from './render-invite.js';
import { renderMail, type RenderedMail } from './render-mail.js';
import { renderMentions } from './render-mentions.js';
import { renderNotices } from './render-notices.js';
import { renderReply } from './render-reply.js';
import { renderVisit } from './render-visit.js';

type Language = (typeof LANGUAGES)[number];
/** Every text that somebody may type holds the words; names of companies and references of missions are no person's. */
interface Typed {
  readonly language: Language;
  readonly name: string;
  readonly words: string;
}

const AT = '2026-03-27T08:00:00Z';
const READING = { now: AT, wasDueAt: AT };
const THRESHOLDS = [
  ...(['last-call', 'climb', 'overdue', 'known-overdue', 'question', 'question-last-day', 'not-computable'] as const),
  ...(['filing-closed', 'date-known', 'date-today', 'date-passed', 'days-before', 'no-exit', 'has-left'] as const),
];

const entryOf = ({ name, words }: Typed, changes: Partial<MailEntry>): MailEntry => ({
  ...{ threshold: 'last-call', kind: 'arrival-notification', subject: null, detail: null, toTechnician: false },
  ...{
    toSupplier: false,
    namedBy: null,
    isCritical: false,
    personName: name,
    hostName: 'Dala',
    missionReference: 'M-26-019',
  },
  ...{ siteName: words, isDemo: false, eventOn: on('2026-03-20'), atHostOn: null, dueOn: on('2026-03-27') },
  ...{ officeCutoffAt: null, missingYear: 2028, steps: [], convention: 'none', ruleCheckedOn: null, tripReading: null },
  ...{ instrument: { en: words, ru: words, kk: words }, deputyName: words, doerName: words, doerPhone: words },
  ...{ writtenTo: [{ name: words, at: AT }], url: 'https://sapar.example/1', isAnswerable: false },
  closing: {
    ...{ filedOn: on('2026-03-26'), filedByName: words, number: words, isCompared: true, isLate: false },
    workingDaysLate: 0,
  },
  ...changes,
});
const remindersOf = (typed: Typed): readonly RenderedMail[] =>
  [
    ...THRESHOLDS.map((threshold) => ({ threshold })),
    ...WATCHED_DATES.map((kind) => ({ kind, threshold: 'days-before' as const })),
    { threshold: 'question' as const, toTechnician: true },
  ].map((changes) =>
    renderMail({
      ...{ ...READING, language: typed.language, todayUrl: 'https://sapar.example/' },
      entries: [entryOf(typed, changes)],
    }),
  );

function listsOf({ language, name, words }: Typed): readonly RenderedMail[] {
  const item: DigestEntry = {
    ...{ kind: 'arrival-notification', subject: null, personName: name, missionReference: 'M-26-019' },
    ...{ siteName: words, eventOn: on('2026-03-20'), dueOn: on('2026-03-27'), missingYear: null, doerName: words },
    ...{ officeCutoffAt: null, isProvisional: false, url: 'https://sapar.example/1' },
  };
  const arrival = { personName: name, siteName: words, plannedOn: on('2026-03-29'), url: 'https://sapar.example/2' };
  const facts: DigestFacts = {
    ...{ ...READING, language, todayUrl: 'x', choiceUrl: 'x', muteUrl: null, isOwn: true, companyName: 'Dala' },
    ...{ isDemo: false, today: on('2026-03-27'), weekEndsOn: on('2026-03-29'), items: [item], more: 0 },
    ...{ arrivals: [arrival], rhythm: 'daily', run: null },
    figures: { overdue: 1, thisWeek: 1, people: 1, arriving: 2, filed: 15, inTime: 14, inCountry: 12 },
  };
  const run = { from: on('2026-03-28'), to: on('2026-03-30'), backOn: on('2026-03-31') };
  return [
    ...[facts, { ...facts, rhythm: 'weekly' as const }, { ...facts, rhythm: null, run, items: [] }].map(renderDigest),
    renderNotices({
      ...{ ...READING, language, url: 'x' },
      entries: (['key', 'attorney'] as const).map((end) => ({
        ...{ kind: 'signing-ends', end, personName: name, companyName: 'Dala', endsOn: on('2026-05-04') },
        ...{ today: on('2026-04-20'), isDemo: false },
      })),
    }),
  ];
}
const othersOf = ({ language, words }: Typed): readonly RenderedMail[] => [
  renderIncidents({
    ...{ ...READING, language },
    entries: [
      {
        ...{ foundOn: on('2026-06-05'), dueOn: on('2026-06-08'), today: on('2026-06-05'), companyName: 'Dala' },
        ...{ isDemo: false, url: 'x' },
      },
    ],
  }),
  renderMentions({
    language,
    cases: [
      { missionReference: 'M-1', missionTitle: words, authors: [words], count: 1, isDemo: false, url: 'https://x/1' },
    ],
  }),
  renderVisit({
    ...{ language, kind: 'technician-link', hostName: 'Dala', senderName: words, expiresAt: AT, isDemo: false },
    url: 'https://sapar.example/visit/x',
  }),
  renderVisit({
    language,
    kind: 'technician-code',
    hostName: 'Dala',
    code: words,
    expiresAt: AT,
    isDemo: false,
    url: 'x',
  }),
];
/** About accounts, companies and replies: who invites or replies is named as everybody else is. */
function accountsOf({ language, name, words }: Typed): readonly RenderedMail[] {
  const around = { ...{ language, expiresAt: AT, isDemo: false }, url: 'https://sapar.example/x' };
  const replied = { personName: name, missionReference: 'M-26-019', words, isDemo: false, url: 'https://x/1' };
  const alarm = {
    ...{ language, cause: 'mail' as const, companyName: 'Dala', isDemo: false, beganAt: AT },
    endedAt: AT,
  };
  return [
    renderAccount({ ...around, kind: 'password-reset', email: 'a@dala.example' }),
    renderAccount({ ...around, kind: 'account-changed', email: 'a@dala.example', change: 'password', at: AT }),
    renderInvite({ ...around, companyName: 'Dala', invitedBy: name }),
    renderCompanyInvite({
      ...{ ...around, inviterName: 'Dala', invitedBy: name, side: 'host' },
      ...{ missionTitle: words, missionReference: 'M-26-019' },
    }),
    ...(['reply-received', 'reply-noted'] as const).map((kind) =>
      renderReply({
        ...{ language, kind, fromName: name, fromAddress: 'b@x.example', attachments: 1, todayUrl: 'https://x/' },
        cases: [replied],
      }),
    ),
    ...(['alarm', 'all-clear'] as const).map((kind) =>
      renderAlarm({ ...alarm, kind, oldestUnsentAt: AT, todayUrl: 'https://x/' }),
    ),
  ];
}
const headsOf = (typed: Typed, areInitials: boolean): readonly string[] =>
  [...remindersOf(typed), ...listsOf(typed), ...othersOf(typed), ...accountsOf(typed)].flatMap((mail) => {
    const { subject, html } = nameInSubject(mail, { names: [typed.name], areInitials });
    return [subject, /<title>([\s\S]*?)<\/title>/u.exec(html)?.[1] ?? ''];
  });

const word = fc.stringMatching(/^[QWZ][qwz]{4,8}$/u);
const passport = fc.stringMatching(/^[A-Z]{1,2}\d{6,8}$/u);
const language = fc.constantFrom(...LANGUAGES);

describe('the subject of a mail', () => {
  it('names nobody by more than initials where a company wants that, whatever the mail is about', () => {
    fc.assert(
      fc.property(language, word, word, (spoken, given, surname) => {
        const heads = headsOf({ language: spoken, name: `${given} ${surname}`, words: 'x' }, true);
        expect(heads.filter((head) => head.includes(given) || head.includes(surname))).toEqual([]);
        expect(heads.some((head) => head.includes(`${given[0]!}. ${surname[0]!}.`))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('never has a passport number, wherever somebody has typed it, with and without initials', () => {
    fc.assert(
      fc.property(language, passport, fc.boolean(), (spoken, number, areInitials) => {
        const heads = headsOf({ language: spoken, name: `Wei ${number} Li`, words: `about ${number}` }, areInitials);
        expect(heads.filter((head) => head.includes(number))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('has the whole name otherwise, and the mail itself always has', () => {
    const typed = { language: 'en' as const, name: 'Deniz <Ö> Müller', words: 'x' };
    const [mail] = remindersOf(typed);
    const whole = nameInSubject(mail!, { names: [typed.name], areInitials: false });
    expect(whole).toEqual(mail);
    const short = nameInSubject(mail!, { names: [typed.name], areInitials: true });
    expect(short.subject).toMatch(/^D\. Ö\. M\.: file the arrival notification/u);
    expect(short.text).toBe(mail!.text);
    expect(short.html.replace(/<title>.*<\/title>/u, '')).toBe(mail!.html.replace(/<title>.*<\/title>/u, ''));
  });
});
