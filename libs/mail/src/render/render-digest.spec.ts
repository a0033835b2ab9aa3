import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { LANGUAGES } from '@sapar/messages';
import type { DigestEntry, DigestFacts } from './digest-facts.js';
import { renderDigest } from './render-digest.js';

const on = calendarDate;
const ENTRY: DigestEntry = {
  ...{ kind: 'arrival-notification', subject: null, personName: 'LI Wei', missionReference: 'M-26-019' },
  ...{ siteName: 'Atyrau workshop', eventOn: on('2026-03-20'), dueOn: on('2026-03-27'), missingYear: null },
  ...{ officeCutoffAt: '2026-03-27T12:00:00Z', isProvisional: false, doerName: 'Aliya Serikova' },
  url: 'https://sapar.example/cases/1',
};
const ITEMS: readonly DigestEntry[] = [
  { ...ENTRY, personName: 'KIM Min', dueOn: null, missingYear: 2028, url: 'https://sapar.example/cases/6' },
  { ...ENTRY, personName: 'Emre YILDIZ', dueOn: on('2026-03-26'), url: 'https://sapar.example/cases/2' },
  ENTRY,
  {
    ...ENTRY,
    personName: 'Jana NOVÁKOVÁ',
    isProvisional: true,
    dueOn: on('2026-03-30'),
    url: 'https://sapar.example/cases/3',
  },
  {
    ...ENTRY,
    personName: 'Hans MÜLLER',
    kind: 'exit-expected',
    dueOn: on('2026-03-31'),
    url: 'https://sapar.example/cases/4',
  },
  {
    ...ENTRY,
    personName: 'WANG Lei',
    kind: 'document-expiry',
    subject: 'visa',
    dueOn: on('2026-04-09'),
    url: 'https://sapar.example/cases/5',
  },
];
const FACTS: DigestFacts = {
  ...{ language: 'en', now: '2026-03-27T03:00:00Z', wasDueAt: '2026-03-27T03:00:00Z', rhythm: 'daily', run: null },
  ...{
    todayUrl: 'https://sapar.example/',
    choiceUrl: 'https://sapar.example/account#lists',
    muteUrl: 'https://sapar.example/unsubscribe/t',
    isOwn: true,
  },
  ...{ companyName: 'Dala Industry LLP', isDemo: false, today: on('2026-03-27'), weekEndsOn: on('2026-03-29') },
  ...{ items: ITEMS.slice(1), more: 0, arrivals: [] },
  figures: { overdue: 1, thisWeek: 1, people: 1, arriving: 2, filed: 15, inTime: 14, inCountry: 12 },
};
const RUN = { from: on('2026-03-28'), to: on('2026-03-30'), backOn: on('2026-03-31') };
const ARRIVAL = {
  ...{ personName: 'Ole HANSEN', siteName: 'Works', plannedOn: on('2026-03-29'), url: 'https://sapar.example/cases/7' },
};
const render = (changes: Partial<DigestFacts> = {}) => renderDigest({ ...FACTS, ...changes });
const FORMS: readonly Partial<DigestFacts>[] = [
  {},
  { items: ITEMS, more: 3, run: RUN, arrivals: [ARRIVAL] },
  { rhythm: 'weekly', isOwn: false },
  { rhythm: null, run: RUN, items: ITEMS.slice(3, 5), arrivals: [ARRIVAL] },
  { rhythm: null, run: RUN, items: [], arrivals: [ARRIVAL], figures: { ...FACTS.figures, filed: 0, thisWeek: 0 } },
];

describe('a list by mail', () => {
  it('says day, count and the first act in the subject', () => {
    expect(render().subject).toBe(
      'Fri 27 March: 5 dates, 1 overdue. First: Emre YILDIZ: file the arrival notification',
    );
    expect(render({ language: 'ru', rhythm: 'weekly' }).subject).toBe(
      'Неделя, начало – пт, 27 марта: 5 сроков, из них прошло: 1. Сначала: Emre YILDIZ: подать уведомление о прибытии',
    );
    expect(render({ language: 'kk', rhythm: null, run: RUN }).subject).toBe(
      'Демалыс күндері алдында, 28–30 наурыз: 5 мерзім, өткені: 1. Алдымен: Emre YILDIZ: келгені туралы хабарлама беру',
    );
  });

  it('begins with three lines: what to do, this week, a number', () => {
    const lines = render()
      .text.split('\n')
      .filter((line) => /^(Act|This week|Number): /.test(line));
    expect(lines).toEqual([
      'Act: Emre YILDIZ: file the arrival notification. Last day: Thu 26 March (overdue)',
      'This week: 1 last day of 1 person, 2 planned arrivals',
      'Number: 14 of 15 arrival notifications of the last 30 days filed in time',
    ]);
    expect(render({ figures: { ...FACTS.figures, filed: 0 } }).text).toContain(
      'Number: 12 technicians in Kazakhstan now',
    );
  });

  it('lists each date once under the heading of its day, the overdue first', () => {
    const { text } = render({ items: ITEMS, run: RUN, arrivals: [ARRIVAL] });
    const heads = text.split('\n').filter((line) => /^[▲◷▸]|^Planned|^Further/u.test(line));
    expect(heads).toEqual([
      '▲ Overdue',
      '◷ Last day today',
      '▲ Decide by hand',
      '▸ Falls into the days off, 28–30 March',
      'Planned arrivals on the days off: the clock begins although nobody works',
      '▸ On the first working day after, Tue 31 March',
      '▸ Coming',
    ]);
    for (const { url } of ITEMS) expect(text.split(url)).toHaveLength(2);
  });

  it('calls a provisional day and a planned exit by their own names, never a last day', () => {
    const { text } = render();
    expect(text).toMatch(/Has Jana NOVÁKOVÁ arrived\?\n {2}If arrived, the last day: Mon 30 March/);
    expect(text).toContain('Planned end of the visit: Tue 31 March');
  });

  it('names who is on it for whoever leads, and how many more there are', () => {
    expect(render({ isOwn: false, more: 3 }).text).toMatch(/On it: Aliya Serikova\.[\s\S]*And 3 more dates on Today\./);
    expect(render().text).not.toContain('On it:');
  });

  it('says that it is late, and where lists are changed or stopped', () => {
    const { text, html } = render({ wasDueAt: '2026-03-25T03:00:00Z' });
    expect(text).toContain('This mail is late: it was due Wed 25 Mar 2026, 08:00');
    for (const form of [text, html])
      for (const url of ['/account#lists', '/unsubscribe/t']) expect(form).toContain(`https://sapar.example${url}`);
  });

  it.each(LANGUAGES.flatMap((language) => FORMS.map((form, number) => ({ language, form, number }))))(
    'has whole sentences in $language, form $number',
    ({ language, form }) => {
      const { subject, text, html } = render({ language, ...form });
      for (const part of [subject, text, html.slice(html.indexOf('<body'))])
        expect(part).not.toMatch(/undefined|NaN|null|\{|overstay|до \d+ марта|наурызға дейін/u);
    },
  );

  it('keeps a name that tries to break out of header or page harmless', () => {
    const { subject, html } = render({
      items: [{ ...ENTRY, personName: 'Eve\r\nBcc: x@y.z<script>alert(1)</script>' }],
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
  });
});
