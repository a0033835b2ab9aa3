import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { renderIncidents } from './render-incidents.js';

const on = calendarDate;
const facts = (today: string, dueOn: string | null = '2026-06-08') => ({
  ...{ now: '2026-06-05T10:00:00Z', wasDueAt: '2026-06-05T10:00:00Z' },
  entries: [
    {
      ...{ foundOn: on('2026-06-05'), dueOn: dueOn === null ? null : on(dueOn), today: on(today) },
      ...{ companyName: 'Dala Industry LLP', isDemo: false, url: 'https://sapar.example/company/incidents?incident=1' },
    },
  ],
});

describe('the mail about a breach', () => {
  it('says the last day, what to do and where, and that the rule is contested', () => {
    const { subject, text } = renderIncidents({ ...facts('2026-06-05'), language: 'en' });
    expect(subject).toBe('Breach of personal data: tell the authority. Last day: Mon 8 Jun 2026');
    expect(text).toContain('https://sapar.example/company/incidents?incident=1');
    expect(text).toContain('one secondary source');
  });

  it.each([
    ['en', 'Overdue: the last day was Mon 8 Jun 2026'],
    ['ru', 'Просрочено: последний день был'],
    ['kk', 'Мерзімі өтті: соңғы күні'],
  ] as const)('says in %s that the day has passed', (language, words) => {
    expect(renderIncidents({ ...facts('2026-06-09'), language }).subject).toContain(words);
  });

  it('says that there is no day where none could be counted', () => {
    expect(renderIncidents({ ...facts('2026-06-05', null), language: 'en' }).subject).toContain('could not be counted');
  });
});
