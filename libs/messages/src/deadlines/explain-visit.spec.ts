import { describe, expect, it } from '@jest/globals';
import { calendarDate, type VisitAnswer, type VisitStep } from '@sapar/domain';
import { explainSteps, explainVisit } from './explain-visit.js';

const on = calendarDate('2026-06-17');
const overrun: VisitAnswer = {
  deadlines: [
    {
      kind: 'overrun-decide-by',
      of: 'written-request',
      outcome: 'computed',
      dueOn: on,
      dueAt: '2026-06-17T23:59:59+05:00',
      steps: [{ on, counted: true, day: 1, reason: 'working-day', name: null }],
      rule: null,
      calendar: null,
      freshness: 'checked',
      confidence: 'contested',
    },
  ],
  findings: [{ code: 'no-route-open', severity: 'stop', facts: { lastLawfulOn: '2026-06-18' } }],
};

describe('an overrun in words', () => {
  it.each([
    [
      'en',
      'Decide by, before the first open route closes (written request to the migration service): Wed 17 Jun 2026',
      'No route can be started any more; the last lawful day was: 18 Jun 2026.',
    ],
    [
      'ru',
      'Решить не позже, пока не закрылся первый из открытых путей (письменное обращение в миграционную службу): ср, 17',
      'Ни один путь начать уже нельзя; последний законный день был: 18 июня 2026 г.',
    ],
    [
      'kk',
      'Ашық жолдардың біріншісі жабылғанға дейін шешім қабылдау керек күн (көші-қон қызметіне жазбаша өтініш): 2026',
      'Енді бірде-бір жолды бастауға болмайды; соңғы заңды күн: 2026 жылғы 18 маусым.',
    ],
  ] as const)('names the day to decide by and its route, or that none is open, in %s', (language, decision, none) => {
    const [first, second] = explainVisit(overrun, language);
    expect(first?.startsWith(decision)).toBe(true);
    expect(second).toBe(none);
  });
});

describe('the days behind a date in one sentence', () => {
  const step = (day: string, reason: VisitStep['reason'], number: number | null = null): VisitStep => ({
    on: calendarDate(`2026-03-${day}`),
    ...{ counted: number !== null, day: number, reason, name: null },
  });
  const stay = [step('02', 'first-day', 1), step('31', 'last-day', 30)];
  const worked = [
    step('06', 'working-day', 1),
    step('07', 'weekend'),
    step('08', 'weekend'),
    step('09', 'working-day', 2),
  ];

  it.each([
    ['en', '2 Mar 2026 (1): Monday, first day; 31 Mar 2026 (30): Tuesday, last day.'],
    ['ru', '2 марта 2026 г. (1): понедельник, первый день; 31 марта 2026 г. (30): вторник, последний день.'],
    ['kk', '2026 жылғы 2 наурыз (1): дүйсенбі, бірінші күн; 2026 жылғы 31 наурыз (30): сейсенбі, соңғы күн.'],
  ] as const)('names the first and the last day of a stay in %s', (language, sentence) => {
    expect(explainSteps(stay, language)).toBe(sentence);
  });

  it('tells days off in a row once, and each counted day by itself', () => {
    expect(explainSteps(worked, 'en')).toBe(
      '6 Mar 2026 (1): Friday, working day; 7–8 March: day off; 9 Mar 2026 (2): Monday, working day.',
    );
  });

  it('says nothing of a paper that ends by itself, or of a plan', () => {
    expect(explainSteps([step('31', 'last-day')], 'en')).toBe('');
    expect(explainSteps([], 'en')).toBe('');
  });
});
