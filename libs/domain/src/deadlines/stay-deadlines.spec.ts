import { describe, expect, it } from '@jest/globals';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import type { CalendarDay } from '../calendar/working-calendar.js';
import type { Stay } from '../stays/stay.js';
import { lastLawfulDays, type LastLawfulFacts } from './last-lawful-deadline.js';
import { overrunRoutes, type OverrunFacts } from './overrun.js';
import { findingsOnCrossings } from './planned-crossings.js';
import type { LegalFigure, VisitAnswer } from './visit-deadline.js';

const on = calendarDate;
const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const day = (date: string, kind: CalendarDay['kind'], isDoubtful = false): CalendarDay => ({
  on: on(date),
  kind,
  name,
  isDoubtful,
  sources: ['test'],
});
const calendar = createWorkingCalendar([
  {
    country: 'KZ',
    year: 2026,
    version: 'KZ-2026.1',
    status: 'published',
    checkedOn: on('2026-04-04'),
    // 31 August is the day off that nobody is sure of.
    days: [day('2026-05-01', 'public-holiday'), day('2026-08-31', 'carried-over-day-off', true)],
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
const stay = (enteredOn: string, leftOn: string | null): Stay => ({
  enteredOn: on(enteredOn),
  leftOn: leftOn === null ? null : on(leftOn),
});

describe('the last lawful day', () => {
  const facts: LastLawfulFacts = {
    record: { stays: [stay('2026-05-20', null)], on: today },
    caps: [
      { name: 'window', cap: { kind: 'rolling', days: 90, within: 180 }, figure: figure('window', 90) },
      { name: 'entry', cap: { kind: 'per-entry', days: 30 }, figure: null },
    ],
    visaEndsOn: on('2026-07-15'),
    order: null,
    today,
  };

  it('is named for each cap and for the visa, the earliest first', () => {
    const answer = lastLawfulDays(facts);
    expect(days(answer)).toEqual([
      ['entry', '2026-06-18'],
      ['visa-end', '2026-07-15'],
      ['window', '2026-08-17'],
    ]);
    expect(answer.deadlines[0]).toMatchObject({ rule: null, steps: [{ on: '2026-05-20', day: 1 }, { day: 30 }] });
    expect(answer.deadlines[2]).toMatchObject({ rule: { id: 'window' }, steps: [{ day: 1 }, { day: 90 }] });
  });

  it('S23: a stay shortened or a visa annulled overrides every cap', () => {
    const order = {
      kind: 'visa-annulled',
      number: '17/4',
      decidedOn: on('2026-06-01'),
      lastDayOn: on('2026-06-05'),
    } as const;
    const answer = lastLawfulDays({ ...facts, order });
    expect(days(answer)).toEqual([['visa-annulled', '2026-06-05']]);
    expect(answer.findings).toEqual([
      {
        code: 'visa-annulled',
        severity: 'stop',
        facts: { number: '17/4', decidedOn: '2026-06-01', lastDayOn: '2026-06-05' },
      },
    ]);
  });

  it('says which cap leaves no lawful day at all', () => {
    const used = { stays: [stay('2026-01-01', '2026-04-30')], on: today };
    expect(lastLawfulDays({ ...facts, record: used, visaEndsOn: null })).toMatchObject({
      deadlines: [{ of: 'entry', dueOn: '2026-06-30' }],
      findings: [{ code: 'no-lawful-day', severity: 'stop', facts: { cap: 'window' } }],
    });
  });
});

describe('an overrun', () => {
  const facts: OverrunFacts = {
    plannedEndOn: on('2026-07-10'),
    lastLawfulOn: on('2026-06-18'),
    record: { stays: [stay('2026-05-20', null)], on: today },
    caps: [{ kind: 'per-entry', days: 30 }],
    permit: { isElectronic: false, entries: 'multiple', entriesUsed: 1 },
    extension: null,
  };
  const overrun = (changes: Partial<OverrunFacts> = {}, now: CalendarDate = today) =>
    overrunRoutes(
      { ...facts, ...changes },
      { invitation: figure('i', 5), consulate: figure('c', 3), request: figure('r', 1), calendar, today: now },
    );

  it('S22: opens routes with the latest day to start each, and never a bare extension', () => {
    const answer = overrun();
    expect(days(answer)).toEqual([
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
    expect(days(total)[0]?.[0]).toBe('new-invitation-and-visa');
    const single = overrun({ permit: { isElectronic: false, entries: 1, entriesUsed: 1 } });
    expect(codes(single)).toEqual(['overrun', 'no-entry-left-to-return']);
  });

  it('S22: offers an extension only where a signed decision opens it, and names routes that are too late', () => {
    const signed = overrun({ extension: { decidedBy: 'lawyer', decidedOn: today } });
    expect(days(signed).at(-1)).toEqual(['extension', '2026-06-17']);
    const late = overrun({}, on('2026-06-18'));
    expect(late.findings.filter(({ code }) => code === 'route-too-late').map(({ facts: { route } }) => route)).toEqual([
      'new-invitation-and-visa',
      'written-request',
      'exit-visa',
    ]);
  });

  it('is none while the planned end is lawful', () => {
    expect(overrun({ plannedEndOn: on('2026-06-18') })).toEqual({ deadlines: [], findings: [] });
  });
});

describe('planned crossings', () => {
  const plan = (direction: 'entry' | 'exit', date: string, by: 'air' | 'land' | 'rail' | 'sea') => ({
    direction,
    on: on(date),
    by,
  });

  it.each(['land', 'rail', 'sea'] as const)('an e-visa by %s is a stop, a sticker is not', (by) => {
    const planned = [plan('exit', '2026-06-10', by)];
    const permit = { isElectronic: true, entries: 'multiple', entriesUsed: 1 } as const;
    expect(findingsOnCrossings(permit, planned)).toEqual([
      { code: 'e-visa-by-air-only', severity: 'stop', facts: { on: '2026-06-10', by } },
    ]);
    expect(findingsOnCrossings({ ...permit, isElectronic: false }, planned)).toEqual([]);
    expect(findingsOnCrossings(permit, [plan('exit', '2026-06-10', 'air')])).toEqual([]);
  });

  it('S14: a weekend abroad ends a single entry, and the return has none', () => {
    const planned = [plan('exit', '2026-06-10', 'air'), plan('entry', '2026-06-10', 'air')];
    const single = { isElectronic: false, entries: 1, entriesUsed: 1 };
    expect(findingsOnCrossings(single, planned)).toEqual([
      { code: 'exit-ends-visa', severity: 'warning', facts: { on: '2026-06-10' } },
      { code: 'no-entry-left', severity: 'stop', facts: { on: '2026-06-10' } },
    ]);
    expect(findingsOnCrossings({ ...single, entries: 2 }, planned)).toEqual([]);
    expect(findingsOnCrossings({ ...single, entriesUsed: 0 }, [...planned].reverse())).toEqual([
      { code: 'exit-ends-visa', severity: 'warning', facts: { on: '2026-06-10' } },
    ]);
  });
});
