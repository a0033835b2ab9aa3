import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import type { Stay } from '../stays/stay.js';
import { lastLawfulDays, type LastLawfulFacts } from './last-lawful-deadline.js';
import { findingsOnCrossings } from './planned-crossings.js';
import type { LegalFigure, VisitAnswer } from './visit-deadline.js';

const on = calendarDate;
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
    expect(answer.deadlines.map(({ kind }) => kind)).toEqual(['last-lawful-day', 'last-lawful-day', 'last-lawful-day']);
    expect(answer.findings).toEqual([]);
    expect(answer.deadlines[0]).toMatchObject({ rule: null, steps: [{ on: '2026-05-20', day: 1 }, { day: 30 }] });
    expect(answer.deadlines[2]).toMatchObject({ rule: { id: 'window' }, steps: [{ day: 1 }, { day: 90 }] });
  });

  it('is counted from the entry of the stay that holds the day: of two on one day, the later', () => {
    const entry = { kind: 'per-entry', days: 30 } as const;
    const countedOn = (stays: readonly Stay[]) =>
      lastLawfulDays({
        ...facts,
        record: { stays, on: on('2026-06-01') },
        caps: [{ name: 'entry', cap: entry, figure: null }],
        visaEndsOn: null,
      }).deadlines.map(
        (one) => one.outcome === 'computed' && one.steps.map((step) => [step.on, step.day, step.reason]),
      );
    const ends = (first: string, last: string) => [
      [
        [first, 1, 'first-day'],
        [last, 30, 'last-day'],
      ],
    ];
    expect(countedOn([stay('2026-04-01', '2026-04-10'), stay('2026-05-20', null)])).toEqual(
      ends('2026-05-20', '2026-06-18'),
    );
    expect(countedOn([stay('2026-05-20', '2026-06-01')])).toEqual(ends('2026-05-20', '2026-06-18'));
    expect(countedOn([stay('2026-06-01', null), stay('2026-05-20', '2026-06-01')])).toEqual(
      ends('2026-06-01', '2026-06-30'),
    );
    expect(countedOn([stay('2026-05-20', '2026-06-01'), stay('2026-06-01', null)])).toEqual(
      ends('2026-06-01', '2026-06-30'),
    );
    // Nobody is inside: a stay that began today.
    expect(countedOn([stay('2026-05-01', '2026-05-31'), stay('2026-06-02', '2026-06-09')])).toEqual(
      ends('2026-06-01', '2026-06-30'),
    );
  });

  it('is none by a limit that never ends a stay, which breaks nothing either', () => {
    const endless = { name: 'endless', cap: { kind: 'rolling', days: 180, within: 180 }, figure: null } as const;
    expect(lastLawfulDays({ ...facts, caps: [endless], visaEndsOn: null })).toEqual({ deadlines: [], findings: [] });
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
    expect(answer.deadlines[0]).toMatchObject({ kind: 'last-lawful-day', rule: null });
    expect(answer.findings).toEqual([
      {
        code: 'visa-annulled',
        severity: 'stop',
        facts: { number: '17/4', decidedOn: '2026-06-01', lastDayOn: '2026-06-05' },
      },
    ]);
  });

  it('S25: a longer stay after a cause beyond control is the day of the decision, and no stop', () => {
    const decided = { number: '81-2', decidedOn: on('2026-06-01'), lastDayOn: on('2026-07-20') } as const;
    const answer = lastLawfulDays({ ...facts, order: { kind: 'stay-allowed', ...decided } });
    expect(days(answer)).toEqual([['stay-allowed', '2026-07-20']]);
    expect(answer.findings).toEqual([{ code: 'stay-allowed', severity: 'note', facts: decided }]);
  });

  it('says which cap leaves no lawful day at all', () => {
    const used = { stays: [stay('2026-01-01', '2026-04-30')], on: today };
    expect(lastLawfulDays({ ...facts, record: used, visaEndsOn: null })).toMatchObject({
      deadlines: [{ of: 'entry', dueOn: '2026-06-30' }],
      findings: [{ code: 'no-lawful-day', severity: 'stop', facts: { cap: 'window' } }],
    });
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
    // A plan is read by its days, however it was typed in.
    const later = [
      plan('entry', '2026-06-12', 'air'),
      plan('exit', '2026-06-10', 'air'),
      plan('exit', '2026-06-20', 'air'),
    ];
    expect(findingsOnCrossings({ ...single, entries: 2 }, later)).toEqual([
      { code: 'exit-ends-visa', severity: 'warning', facts: { on: '2026-06-20' } },
    ]);
    expect(findingsOnCrossings({ ...single, entriesUsed: 0 }, [...planned].reverse())).toEqual([
      { code: 'exit-ends-visa', severity: 'warning', facts: { on: '2026-06-10' } },
    ]);
  });
});
