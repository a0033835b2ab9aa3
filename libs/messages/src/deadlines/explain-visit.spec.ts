import { describe, expect, it } from '@jest/globals';
import { calendarDate, type VisitAnswer } from '@sapar/domain';
import { explainVisit } from './explain-visit.js';

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
