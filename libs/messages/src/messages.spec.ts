import { describe, expect, it } from '@jest/globals';
import { calendarDate, type Instant } from '@sapar/domain';
import {
  dayReason,
  disclaimer,
  explainDeadline,
  formatClockOn,
  formatCutoff,
  formatDate,
  formatDateRange,
  formatDayShort,
  formatMoment,
  formatMonth,
  isLanguage,
  LANGUAGES,
  pluralCategory,
} from '@sapar/messages';

const on = calendarDate;

describe('dates in words', () => {
  it.each([
    ['en', 'Fri 27 Mar 2026', 'Fri 27 Mar 2026, end of day, Kazakhstan time (UTC+5)'],
    ['ru', 'пт, 27 марта 2026 г.', 'пт, 27 марта 2026 г., до конца дня, время Казахстана (UTC+5)'],
    ['kk', '2026 жылғы 27 наурыз, жұма', '2026 жылғы 27 наурыз, жұма, күннің соңына дейін, Қазақстан уақыты (UTC+5)'],
  ] as const)('%s', (language, date, cutoff) => {
    expect(formatDate(on('2026-03-27'), language)).toBe(date);
    expect(formatCutoff(on('2026-03-27'), language)).toBe(cutoff);
  });

  it('names every month and weekday in every language with letters, never with a number', () => {
    for (const language of LANGUAGES) {
      for (let month = 1; month <= 12; month += 1) {
        const text = formatDate(on(`2026-${String(month).padStart(2, '0')}-0${String((month % 7) + 1)}`), language);
        expect(text).toMatch(/\p{L}{2,}.*\p{L}{2,}/u);
        expect(formatMonth(2026, month, language)).toMatch(/^\p{Lu}\p{L}+ 2026$/u);
      }
    }
  });

  it('tells the offset that held on the day', () => {
    expect(formatClockOn(on('2024-02-28'), '17:00', 'en')).toContain('(UTC+6)');
    expect(formatClockOn(on('2024-03-01'), '17:00', 'en')).toBe('Fri 1 Mar 2024, 17:00, Kazakhstan time (UTC+5)');
  });

  it('shows a moment on the clock of Kazakhstan, past midnight too', () => {
    expect(formatMoment('2026-03-26T06:42:00Z' as Instant, 'en')).toBe(
      'Thu 26 Mar 2026, 11:42, Kazakhstan time (UTC+5)',
    );
    expect(formatMoment('2026-03-26T19:00:00Z' as Instant, 'en', { zone: false })).toBe('Fri 27 Mar 2026, 00:00');
  });

  it('joins a run of days', () => {
    expect(formatDateRange(on('2026-03-21'), on('2026-03-25'), 'en')).toBe('21–25 March');
    expect(formatDateRange(on('2026-03-28'), on('2026-04-02'), 'ru')).toBe('28 марта – 2 апреля');
    expect(formatDateRange(on('2026-03-21'), on('2026-03-21'), 'kk')).toBe('21 наурыз');
    expect(formatDateRange(on('2026-12-31'), on('2027-01-04'), 'en')).toBe('31 December 2026 – 4 January 2027');
  });

  it('has a narrow form for rulers', () => {
    expect(formatDayShort(on('2026-03-20'), 'en', { month: true })).toBe('Fri 20 Mar');
  });
});

describe('the sentence behind a date', () => {
  const name = { en: 'Nauryz Meiramy', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' };
  const step = (
    date: string,
    day: number | null,
    reason: 'working-day' | 'weekend' | 'public-holiday' | 'carried-over-day-off' | 'before-host-arrival',
  ) => ({
    on: on(date),
    counted: day !== null,
    day,
    reason,
    name: reason === 'working-day' || reason === 'weekend' ? null : name,
  });
  const deadline = {
    dueOn: on('2026-03-27'),
    steps: [
      step('2026-03-20', 1, 'working-day'),
      step('2026-03-21', null, 'public-holiday'),
      step('2026-03-22', null, 'public-holiday'),
      step('2026-03-23', null, 'public-holiday'),
      step('2026-03-24', null, 'carried-over-day-off'),
      step('2026-03-25', null, 'carried-over-day-off'),
      step('2026-03-26', 2, 'working-day'),
      step('2026-03-27', 3, 'working-day'),
    ],
  };
  const evidence = {
    arrivedOn: on('2026-03-20'),
    checkedOn: on('2026-04-04'),
    convention: 'arrival-day' as const,
    instrument: { en: 'Government resolution 148', ru: 'постановление № 148', kk: '№ 148 қаулы' },
  };

  it.each([
    [
      'en',
      'Arrived Fri 20 March = working day 1. 21–25 March are days off. Thu 26 March = day 2. Fri 27 March = day 3, the last day. Rule: Government resolution 148; checked 4 Apr 2026; arrival day counted (stricter reading).',
    ],
    [
      'ru',
      'Прибытие: пт, 20 марта – 1-й рабочий день. 21–25 марта – выходные. Чт, 26 марта – 2-й. Пт, 27 марта – 3-й, последний. Правило: постановление № 148; проверено: 4 апреля 2026 г.; день прибытия засчитан (строгое толкование).',
    ],
    [
      'kk',
      'Келген күні: 20 наурыз, жұма – 1-жұмыс күні. 21–25 наурыз – демалыс күндері. 26 наурыз, бейсенбі – 2-күн. 27 наурыз, жұма – 3-күн, соңғы күн. Ереже: № 148 қаулы; тексерілген күні: 2026 жылғы 4 сәуір; келген күн есепке алынды (қатаң түсіндірме).',
    ],
  ] as const)('%s', (language, sentence) => {
    expect(explainDeadline(deadline, evidence, language)).toBe(sentence);
  });

  it('does not call the day of arrival day 1 when it is a day off', () => {
    const steps = [
      step('2026-03-21', null, 'public-holiday'),
      step('2026-03-26', 1, 'working-day'),
      step('2026-03-27', 2, 'working-day'),
    ];
    expect(
      explainDeadline({ dueOn: on('2026-03-27'), steps }, { ...evidence, arrivedOn: on('2026-03-21') }, 'en'),
    ).toMatch(/^Arrived Sat 21 March\. 21 March is a day off\. Thu 26 March = day 1\. /);
  });

  it('names border and host where the count starts at the host, and a trip by its own word', () => {
    const steps = [
      step('2026-03-26', null, 'before-host-arrival'),
      step('2026-03-27', 1, 'working-day'),
      step('2026-03-30', 2, 'working-day'),
    ];
    const dueOn = on('2026-03-30');
    const host = { ...evidence, arrivedOn: on('2026-03-26'), atHostOn: on('2026-03-27') };
    expect(explainDeadline({ dueOn, steps }, host, 'en')).toMatch(
      /^Border crossed Thu 26 March, at the host Fri 27 March = working day 1\. Mon 30 March = day 2, the last day\..*; counted from the arrival at the host \(later reading\)\.$/,
    );
    const trip = { ...evidence, arrivedOn: on('2026-03-27'), begins: 'trip' as const };
    expect(explainDeadline({ dueOn, steps: steps.slice(1) }, trip, 'ru')).toMatch(/^Начало поездки: /);
  });

  it('names the holiday behind a day off and the weekday of any other day', () => {
    expect(dayReason(step('2026-03-24', null, 'carried-over-day-off'), 'en')).toBe(
      'Nauryz Meiramy, carried-over day off',
    );
    expect(dayReason(step('2026-03-26', 2, 'working-day'), 'ru')).toBe('четверг, рабочий день');
  });

  it('carries a disclaimer in each language that never promises anything', () => {
    expect(new Set(LANGUAGES.map(disclaimer)).size).toBe(3);
    for (const language of LANGUAGES) expect(disclaimer(language)).not.toMatch(/guarante|гарант|кепіл/i);
  });
});

describe('languages and plurals', () => {
  it('know three languages', () => {
    expect([isLanguage('kk'), isLanguage('de'), isLanguage(null)]).toEqual([true, false, false]);
  });

  it('follow the plural rules of each language', () => {
    expect([1, 2, 5, 11, 21, 22, 25].map((count) => pluralCategory(count, 'ru'))).toEqual([
      'one',
      'few',
      'many',
      'many',
      'one',
      'few',
      'many',
    ]);
    expect([1, 2].map((count) => pluralCategory(count, 'en'))).toEqual(['one', 'other']);
  });
});
