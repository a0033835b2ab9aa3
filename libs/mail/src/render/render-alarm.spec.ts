import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sapar/messages';
import { renderAlarm, type AlarmFacts } from './render-alarm.js';

const FACTS: AlarmFacts = {
  ...{ language: 'en', kind: 'alarm', cause: 'sweep', companyName: 'Dala Industry LLP', isDemo: false },
  ...{ beganAt: '2026-03-27T04:00:00Z', endedAt: null, oldestUnsentAt: '2026-03-27T04:05:00Z' },
  todayUrl: 'https://sapar.example/',
};
const render = (changes: Partial<AlarmFacts> = {}) => renderAlarm({ ...FACTS, ...changes });

describe('a mail by the second path', () => {
  it('says since when reminding stands still, what waits longest, and what to do now', () => {
    const { subject, text } = render();
    expect(subject).toBe('Dala Industry LLP: reminders stand still. Look at Today now');
    for (const words of [
      'since Fri 27 Mar 2026, 09:00, Kazakhstan time (UTC+5)',
      'The oldest unsent reminder was due Fri 27 Mar 2026, 09:05',
      'call those whose last day is near',
      'by a second mail server',
      'https://sapar.example/',
    ])
      expect(text).toContain(words);
  });

  it('tells mails that do not leave from a worker that does not look', () => {
    expect(render({ cause: 'mail' }).text).toContain('Mails do not leave. The oldest was due Fri 27 Mar 2026, 09:00');
    expect(render({ oldestUnsentAt: null }).text).not.toContain('oldest');
  });

  it('gives the all-clear with both ends', () => {
    const { subject, text } = render({ kind: 'all-clear', endedAt: '2026-03-27T06:00:00Z' });
    expect(subject).toBe('Dala Industry LLP: reminders run again');
    expect(text).toMatch(/from Fri 27 Mar 2026, 09:00.* to Fri 27 Mar 2026, 11:00/);
  });

  it.each(LANGUAGES.flatMap((language) => (['alarm', 'all-clear'] as const).map((kind) => ({ language, kind }))))(
    'has whole sentences in $language, $kind',
    ({ language, kind }) => {
      const { subject, text, html } = render({ language, kind, companyName: 'A\r\nBcc: <b>x</b>' });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).not.toContain('<b>x</b>');
      expect(text).not.toMatch(/undefined|null|\{/);
    },
  );
});
