import { describe, expect, it } from '@jest/globals';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import { overrunRoutes, type OverrunFacts } from './overrun.js';
import type { LegalFigure, VisitAnswer } from './visit-deadline.js';

const on = calendarDate;
const calendar = createWorkingCalendar([
  {
    country: 'KZ',
    year: 2026,
    version: 'KZ-2026.1',
    status: 'published',
    checkedOn: on('2026-04-04'),
    // 31 August is the day off that nobody is sure of.
    days: [
      {
        on: on('2026-08-31'),
        kind: 'carried-over-day-off',
        name: { en: 'Feast', ru: 'Праздник', kk: 'Мереке' },
        isDoubtful: true,
        sources: ['test'],
      },
    ],
  },
]);
const figure = (id: string, value: number): LegalFigure => ({
  id,
  version: '1',
  value,
  confidence: 'agreed',
  checkedOn: on('2026-04-04'),
});
const today = on('2026-06-01');
const days = ({ deadlines }: VisitAnswer) =>
  deadlines.map((one) => [one.of, one.outcome === 'computed' ? one.dueOn : `no calendar ${String(one.missingYear)}`]);
const codes = ({ findings }: VisitAnswer) => findings.map(({ code }) => code);

const facts: OverrunFacts = {
  plannedEndOn: on('2026-07-10'),
  lastLawfulOn: on('2026-06-18'),
  record: { stays: [{ enteredOn: on('2026-05-20'), leftOn: null }], on: today },
  caps: [{ kind: 'per-entry', days: 30 }],
  permit: { isElectronic: false, entries: 'multiple', entriesUsed: 1 },
  visaEndsOn: null,
  extension: null,
};
const overrun = (changes: Partial<OverrunFacts> = {}, now: CalendarDate = today) =>
  overrunRoutes(
    { ...facts, ...changes },
    { invitation: figure('i', 5), consulate: figure('c', 3), request: figure('r', 1), calendar, today: now },
  );

describe('an overrun', () => {
  it('S22: opens routes with the latest day to start each, and never a bare extension', () => {
    const answer = overrun();
    expect(answer.deadlines.slice(1).every(({ kind }) => kind === 'overrun-route')).toBe(true);
    expect(days(answer)).toEqual([
      ['new-invitation-and-visa', '2026-06-09'],
      ['exit-and-return', '2026-06-18'],
      ['new-invitation-and-visa', '2026-06-09'],
      ['written-request', '2026-06-17'],
      ['exit-visa', '2026-06-17'],
    ]);
    expect(answer.findings).toEqual([
      { code: 'overrun', severity: 'stop', facts: { plannedEndOn: '2026-07-10', lastLawfulOn: '2026-06-18' } },
      { code: 'return-from', severity: 'note', facts: { returnOn: '2026-06-19', days: '22' } },
    ]);
  });

  it('S22: exit and return gives no days back on a total, and needs an entry', () => {
    const total = overrun({ caps: [{ kind: 'total', days: 30, from: null, to: null }] });
    expect(codes(total)).toEqual(['overrun', 'return-gives-no-days']);
    expect(days(total).map(([route]) => route)).toEqual([
      'new-invitation-and-visa',
      'new-invitation-and-visa',
      'written-request',
      'exit-visa',
    ]);
    expect(total.findings.slice(1)).toEqual([
      { code: 'return-gives-no-days', severity: 'note', facts: { route: 'exit-and-return' } },
    ]);
    const single = overrun({ permit: { isElectronic: false, entries: 1, entriesUsed: 1 } });
    expect(codes(single)).toEqual(['overrun', 'no-entry-left-to-return']);
  });

  it('S22: nobody returns on a visa for days after its end', () => {
    // 22 days are missing on Thu 18 June: back on Fri 19, to Fri 10 July.
    const until = (visaEndsOn: CalendarDate) => overrun({ visaEndsOn });
    expect(codes(until(on('2026-07-10')))).toEqual(['overrun', 'return-from']);
    expect(codes(until(on('2026-07-09')))).toEqual(['overrun', 'visa-ends-before-return']);
    expect(days(until(on('2026-07-09'))).map(([of]) => of)).not.toContain('exit-and-return');
  });

  it('S22: offers an extension only where a signed decision opens it, and names routes that are too late', () => {
    const decision = { decidedBy: 'lawyer', decidedOn: today, openBy: 'one page', deniedBy: 'two others' };
    const signed = overrun({ extension: decision });
    expect(days(signed).at(-1)).toEqual(['extension', '2026-06-17']);
    expect(signed.findings.slice(-2)).toEqual([
      {
        code: 'extension-open',
        severity: 'warning',
        facts: { decidedBy: 'lawyer', decidedOn: today, openBy: 'one page' },
      },
      { code: 'extension-denied', severity: 'warning', facts: { deniedBy: 'two others' } },
    ]);
    const late = overrun({}, on('2026-06-18'));
    const tooLate = (route: string, startBy: string) => ({
      code: 'route-too-late',
      severity: 'warning',
      facts: { route, startBy },
    });
    expect(late.findings.filter(({ code }) => code === 'route-too-late')).toEqual([
      tooLate('new-invitation-and-visa', '2026-06-09'),
      tooLate('written-request', '2026-06-17'),
      tooLate('exit-visa', '2026-06-17'),
    ]);
    expect(codes(overrun({}, on('2026-06-17')))).toEqual(['overrun', 'return-from', 'route-too-late']);
  });

  it('S22: counts the return as if he left on the last lawful day, whatever exit is planned, and keeps earlier stays', () => {
    const returning = (leftOn: CalendarDate | null, days = 30, within = 60) =>
      overrun({
        caps: [{ kind: 'rolling', days, within }],
        record: {
          stays: [
            { enteredOn: on('2026-03-01'), leftOn: on('2026-03-05') },
            { enteredOn: on('2026-05-20'), leftOn },
          ],
          on: today,
        },
      }).findings[1];
    // 22 days are missing; of the 30 days to 18 June eight may be left in the window of 60 that ends with the visit:
    // those from 11 June on, so that the window begins there, the visit ends on 9 August and begins on 19 July.
    const from = { code: 'return-from', severity: 'note', facts: { returnOn: '2026-07-19', days: '22' } };
    expect(returning(null)).toEqual(from);
    expect(returning(on('2026-07-10'))).toEqual(from);
    expect(returning(on('2026-06-18'))).toEqual(from);
    // Five days of March, thirty to 18 June and 22 more are 57 of 60.
    expect(returning(null, 60, 120)).toMatchObject({ facts: { returnOn: '2026-06-19' } });
  });

  it('is none while the planned end is lawful', () => {
    expect(overrun({ plannedEndOn: on('2026-06-18') })).toEqual({ deadlines: [], findings: [] });
  });
});

describe('the day to decide by on an overrun', () => {
  const decision = (answer: VisitAnswer) => answer.deadlines.filter(({ kind }) => kind === 'overrun-decide-by');

  it.each([
    ['2026-06-01', 'new-invitation-and-visa', '2026-06-09'],
    ['2026-06-09', 'new-invitation-and-visa', '2026-06-09'],
    ['2026-06-10', 'written-request', '2026-06-17'],
    ['2026-06-18', 'exit-and-return', '2026-06-18'],
  ])('is on %s that of %s, which closes first of those still open', (now, route, dueOn) => {
    expect(decision(overrun({}, on(now)))).toMatchObject([{ of: route, dueOn }]);
  });

  it('stands first and is explained by the count of the route that closes first', () => {
    const [first] = overrun({ lastLawfulOn: on('2026-09-01'), plannedEndOn: on('2026-09-10') }).deadlines;
    expect(first).toMatchObject({
      kind: 'overrun-decide-by',
      dueAt: '2026-08-20T23:59:59+05:00',
      rule: { id: 'i' },
      calendar: { version: 'KZ-2026.1' },
    });
    // Five working days of the authority and three of the consulate, the doubtful Monday taken to be closed.
    expect(first?.outcome === 'computed' && first.steps.map((step) => [step.on, step.day, step.reason])).toEqual([
      ['2026-08-20', 1, 'working-day'],
      ['2026-08-21', 2, 'working-day'],
      ['2026-08-22', null, 'weekend'],
      ['2026-08-23', null, 'weekend'],
      ['2026-08-24', 3, 'working-day'],
      ['2026-08-25', 4, 'working-day'],
      ['2026-08-26', 5, 'working-day'],
      ['2026-08-27', 6, 'working-day'],
      ['2026-08-28', 7, 'working-day'],
      ['2026-08-29', null, 'weekend'],
      ['2026-08-30', null, 'weekend'],
      ['2026-08-31', null, 'doubtful-day-closed'],
      ['2026-09-01', 8, 'working-day'],
      ['2026-09-02', null, 'counted-back-from'],
    ]);
  });

  it('leaves out a route that is not open: no return where leaving gives no days back', () => {
    const total = { caps: [{ kind: 'total', days: 30, from: null, to: null }] } as const;
    expect(decision(overrun(total, on('2026-06-17')))).toMatchObject([{ of: 'written-request', dueOn: '2026-06-17' }]);
    const closed = overrun(total, on('2026-06-18'));
    expect(closed.deadlines.map(({ kind }) => kind)).toEqual(['overrun-route', 'overrun-route', 'overrun-route']);
    expect(closed.findings).toContainEqual({
      code: 'no-route-open',
      severity: 'stop',
      facts: { lastLawfulOn: '2026-06-18' },
    });
  });

  it('is none once the last lawful day has passed, and every route with it', () => {
    const late = overrun({}, on('2026-06-19'));
    expect(decision(late)).toEqual([]);
    expect(codes(late).slice(0, 2)).toEqual(['overrun', 'no-route-open']);
  });

  it('cannot be counted while one route cannot, since that one may close first', () => {
    const answer = overrun({ lastLawfulOn: on('2027-01-04'), plannedEndOn: on('2027-01-20') });
    expect(codes(answer)).toEqual(['overrun', 'return-from']);
    expect(decision(answer)).toEqual([
      { kind: 'overrun-decide-by', of: 'new-invitation-and-visa', outcome: 'not-computable', missingYear: 2027 },
    ]);
  });
});
