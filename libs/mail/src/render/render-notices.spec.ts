import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { LANGUAGES } from '@sapar/messages';
import type { NoticeEntry, NoticeFacts } from './notice-facts.js';
import { renderNotices } from './render-notices.js';

const KEY: NoticeEntry = {
  ...{ kind: 'signing-ends', end: 'key', personName: 'Aliya Serikova', companyName: 'Dala Industry LLP' },
  ...{ endsOn: calendarDate('2026-05-04'), today: calendarDate('2026-04-20'), isDemo: false },
};
const mail = (entries: readonly NoticeEntry[] = [KEY], changes: Partial<NoticeFacts> = {}) =>
  renderNotices({
    ...{ language: 'en', now: '2026-04-20T04:00:00Z', wasDueAt: '2026-04-20T04:00:00Z', entries },
    url: 'https://sapar.example/company/signatories',
    ...changes,
  });

describe('a mail about what ends at the company', () => {
  it('says person, act and last day in the subject', () => {
    expect(mail().subject).toBe('Aliya Serikova: renew the signature key. Last day: Mon 4 May (in 14 days)');
    expect(mail([KEY], { language: 'ru' }).subject).toBe(
      'Aliya Serikova: продлить ключ ЭЦП. Последний день – пн, 4 мая (через 14 дней)',
    );
    expect(mail([KEY], { language: 'kk' }).subject).toBe(
      'Aliya Serikova: ЭЦҚ кілтін ұзарту. Соңғы күні – 4 мамыр, дүйсенбі (14 күннен кейін)',
    );
  });

  it.each([
    ['the day before', '2026-05-03', 'tomorrow', '⏳ Ends soon'],
    ['on the day itself', '2026-05-04', 'today', '◷ Last day today'],
    ['after it', '2026-05-05', 'Ended: the last day was Mon 4 May', '▲ Ended'],
  ])('%s says so in words', (_when, today, words, chip) => {
    const { subject, text } = mail([{ ...KEY, today: calendarDate(today) }]);
    expect([subject.includes(words), text.includes(chip)]).toEqual([true, true]);
  });

  it('of several ends names the earliest first and counts them', () => {
    const other: NoticeEntry = { ...KEY, end: 'attorney', personName: 'Marat D.' };
    const { subject, text } = mail([KEY, other]);
    expect(subject).toMatch(/^2 keys and powers of attorney end soon\. Aliya Serikova: /);
    expect(text.indexOf('Aliya Serikova')).toBeLessThan(text.indexOf('Marat D.'));
  });

  it('opens the page that changes nothing, asks for no key, and is one header line whatever a name holds', () => {
    for (const language of LANGUAGES) {
      const { subject, html, text } = mail([{ ...KEY, personName: 'A\r\nBcc: <b>x</b>' }], { language });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).not.toContain('<b>x</b>');
      expect(text).toContain('https://sapar.example/company/signatories');
    }
    expect(mail().text).toContain('Never send or upload the key itself.');
  });

  it('says when it was due if it is late', () => {
    expect(mail([KEY], { wasDueAt: '2026-04-18T04:00:00Z' }).text).toContain('This mail is late');
  });
});
