import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { calendarDateIn, instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import { planArrivalReminders } from './plan-arrival-reminders.js';
import type { ArrivalReminderFacts, PlannedReminder } from './planned-reminder.js';

const office = { opensAt: '09:00', closesAt: '17:00', zone: KAZAKHSTAN_ZONE };
const person = (key: string): { readonly key: string; readonly kind: string } => ({ key, kind: 'member' });
const everybody = {
  doer: person('doer'),
  deputy: person('deputy'),
  manager: person('manager'),
  technician: { key: 'fitter', kind: 'technician' },
};
const HOLIDAYS: readonly string[] = ['2026-03-23', '2026-03-24', '2026-03-25'];
const isWorkingDay = (date: CalendarDate): boolean => weekdayOf(date) <= 5 && !HOLIDAYS.includes(date);
const at = (day: string, time: string): Instant => instantAt(calendarDate(day), time, KAZAKHSTAN_ZONE);

interface Case {
  readonly eventOn?: string;
  readonly dueOn?: string | null;
  readonly strictDueOn?: string;
  readonly isProvisional?: boolean;
  readonly now?: Instant;
  readonly knownAt?: Instant;
  readonly recipients?: ArrivalReminderFacts['recipients'];
  readonly office?: ArrivalReminderFacts['office'];
}

function plan(facts: Case): readonly PlannedReminder[] {
  const now = facts.now ?? at('2026-03-20', '15:00');
  return planArrivalReminders({
    deadline: {
      eventOn: calendarDate(facts.eventOn ?? '2026-03-20'),
      dueOn: facts.dueOn === null ? null : calendarDate(facts.dueOn ?? '2026-03-27'),
      strictDueOn: facts.strictDueOn === undefined ? undefined : calendarDate(facts.strictDueOn),
      isProvisional: facts.isProvisional ?? false,
      becameKnownAt: facts.knownAt ?? now,
    },
    now,
    office: facts.office ?? office,
    recipients: facts.recipients ?? everybody,
    isWorkingDay,
  });
}

const line = ({ threshold, occurrence, recipientKey, dueAt }: PlannedReminder): string =>
  `${dueAt} ${threshold} ${occurrence} ${recipientKey}`;
const lines = (facts: Case): readonly string[] => plan(facts).map(line);
const upToTheEnd = (facts: Case): readonly string[] => lines(facts).filter((text) => !text.includes(' overdue '));
const overdueDays = (facts: Case): readonly string[] =>
  plan(facts)
    .filter((row) => row.threshold === 'overdue' && row.recipientKey !== 'manager')
    .map((row) => row.occurrence);

describe('reminders of an arrival', () => {
  it('go at once, on each working morning and three times on the last day', () => {
    expect(upToTheEnd({})).toEqual([
      '2026-03-20T10:00:00Z arrival 1 deputy',
      '2026-03-20T10:00:00Z arrival 1 doer',
      '2026-03-26T04:00:00Z working-morning 2026-03-26 doer',
      '2026-03-27T04:00:00Z last-day-morning 2026-03-27 doer',
      '2026-03-27T08:00:00Z last-call 2026-03-27 doer',
      '2026-03-27T09:00:00Z climb 2026-03-27 deputy',
      '2026-03-27T09:00:00Z climb 2026-03-27 manager',
    ]);
  });

  it('are as early as by the strictest reading when a later one was chosen, and say the later last day too (S50)', () => {
    const later = upToTheEnd({ dueOn: '2026-03-30', strictDueOn: '2026-03-27' });
    expect(later).toEqual(expect.arrayContaining([...upToTheEnd({})]));
    expect(later.filter((text) => text.includes('last-call'))).toEqual([
      '2026-03-27T08:00:00Z last-call 2026-03-27 doer',
      '2026-03-30T08:00:00Z last-call 2026-03-30 doer',
    ]);
    const asked = plan({ isProvisional: true, dueOn: '2026-03-30', strictDueOn: '2026-03-27' });
    expect(asked.filter(({ threshold }) => threshold === 'question-last-day').map(({ dueAt }) => dueAt)).toEqual([
      ...['2026-03-27T04:00:00Z', '2026-03-27T08:00:00Z', '2026-03-30T04:00:00Z', '2026-03-30T08:00:00Z'],
    ]);
  });

  it('leave the deputy in peace when the day after the arrival is a working day', () => {
    const monday = { eventOn: '2026-03-30', dueOn: '2026-04-01', now: at('2026-03-30', '10:00') };
    expect(upToTheEnd(monday).filter((text) => text.includes(' arrival '))).toEqual([
      '2026-03-30T05:00:00Z arrival 1 doer',
    ]);
  });

  it('count the last day back from the office that closes early', () => {
    const early = plan({ office: { ...office, closesAt: '15:30' } }).filter((row) => row.occurrence === '2026-03-27');
    expect(early.map((row) => row.dueAt)).toEqual([
      '2026-03-27T02:30:00Z',
      '2026-03-27T06:30:00Z',
      '2026-03-27T07:30:00Z',
      '2026-03-27T07:30:00Z',
    ]);
  });

  it('do not send a morning mail on top of the mail that just said it', () => {
    expect(upToTheEnd({ now: at('2026-03-26', '08:30') }).map((text) => text.split(' ')[1])).toEqual([
      'arrival',
      'arrival',
      'last-day-morning',
      'last-call',
      'climb',
      'climb',
    ]);
  });

  it('on the last day go at once and then at what is still ahead', () => {
    expect(upToTheEnd({ now: at('2026-03-27', '13:30') }).map((text) => text.split(' ')[1])).toEqual([
      'arrival',
      'arrival',
      'climb',
      'climb',
    ]);
  });

  it('keep a threshold whose moment is this very moment', () => {
    expect(plan({ now: at('2026-03-27', '13:00') }).map((row) => row.threshold)).toContain('last-call');
  });

  it('repeat on ten working mornings once the last day is over', () => {
    const days = overdueDays({});
    expect(days).toHaveLength(10);
    expect(days[0]).toBe('2026-03-30');
    expect(days.at(-1)).toBe('2026-04-10');
  });

  it('and then on four Mondays, to the manager', () => {
    const weekly = lines({}).filter((text) => text.includes(' overdue ') && text.endsWith(' manager'));
    expect(weekly).toEqual(
      ['13', '20', '27']
        .map((day) => `2026-04-${day}T04:00:00Z overdue 2026-04-${day} manager`)
        .concat('2026-05-04T04:00:00Z overdue 2026-05-04 manager'),
    );
  });

  it('say once that a deadline was past before it was known, and repeat from the next working day', () => {
    const late = { now: at('2026-03-31', '08:00') };
    expect(upToTheEnd(late)).toEqual(['2026-03-31T03:00:00Z known-overdue 1 doer']);
    expect(overdueDays(late)[0]).toBe('2026-04-01');
    expect(overdueDays(late)).toHaveLength(10);
  });

  it('planned anew after the last day of a deadline known in time only repeat', () => {
    const again = { knownAt: at('2026-03-20', '15:00'), now: at('2026-03-31', '12:00') };
    expect(upToTheEnd(again)).toEqual([]);
    expect(overdueDays(again)).toHaveLength(8);
  });

  it('write once to a person who holds two roles, and to nobody who is missing', () => {
    const same = person('one');
    const alone = upToTheEnd({ recipients: { doer: same, deputy: same, manager: same, technician: same } });
    expect(alone.filter((text) => text.includes(' arrival '))).toEqual(['2026-03-20T10:00:00Z arrival 1 one']);
    expect(alone.filter((text) => text.includes(' climb '))).toEqual([]);
    expect(upToTheEnd({ recipients: { doer: same } }).filter((text) => text.includes(' climb '))).toEqual([]);
    const pair = upToTheEnd({ recipients: { doer: same, deputy: person('two'), manager: person('two') } });
    expect(pair.filter((text) => text.includes(' climb '))).toEqual(['2026-03-27T09:00:00Z climb 2026-03-27 two']);
  });

  it('cannot be muted except on ordinary mornings', () => {
    const muted = plan({})
      .filter((row) => !row.isCritical)
      .map((row) => row.threshold);
    expect(muted).toEqual(['working-morning']);
  });
});

describe('questions about a planned arrival', () => {
  const asked = { isProvisional: true, eventOn: '2026-03-22', now: at('2026-03-16', '10:00') };

  it('go to host and technician from the planned day on, a Sunday included', () => {
    expect(lines(asked)).toEqual([
      '2026-03-22T04:00:00Z question 2026-03-22 doer',
      '2026-03-22T04:00:00Z question 2026-03-22 fitter',
      '2026-03-26T04:00:00Z question 2026-03-26 doer',
      '2026-03-26T04:00:00Z question 2026-03-26 fitter',
      '2026-03-27T04:00:00Z question-last-day 1 doer',
      '2026-03-27T08:00:00Z question-last-day 2 doer',
      '2026-03-27T09:00:00Z climb 2026-03-27 deputy',
      '2026-03-27T09:00:00Z climb 2026-03-27 manager',
      '2026-03-30T04:00:00Z overdue 2026-03-30 doer',
    ]);
  });

  it('go at once when the planned day has begun', () => {
    expect(lines({ ...asked, now: at('2026-03-24', '11:00') })[0]).toBe(
      '2026-03-24T06:00:00Z question 2026-03-22 doer',
    );
  });

  it('are one mail when even the provisional last day is past', () => {
    expect(lines({ ...asked, now: at('2026-04-02', '10:00') })).toEqual(['2026-04-02T05:00:00Z known-overdue 1 doer']);
  });

  it('planned anew after the last day leave the one overdue question', () => {
    const again = { ...asked, knownAt: asked.now, now: at('2026-03-28', '10:00') };
    expect(lines(again)).toEqual(['2026-03-30T04:00:00Z overdue 2026-03-30 doer']);
  });
});

describe('a deadline that cannot be computed', () => {
  it('is mailed at once and on ten Mondays', () => {
    const rows = lines({ dueOn: null });
    expect(rows).toHaveLength(11);
    expect(rows.slice(0, 2)).toEqual([
      '2026-03-20T10:00:00Z not-computable 1 doer',
      '2026-03-23T04:00:00Z not-computable 2026-03-23 doer',
    ]);
  });
});

describe('every plan', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays(calendarDate('2026-01-01'), ahead));
  const people = fc.record({
    doer: fc.constantFrom('a', 'b').map(person),
    deputy: fc.option(fc.constantFrom('a', 'b', 'c').map(person), { nil: undefined }),
    manager: fc.option(fc.constantFrom('a', 'c', 'd').map(person), { nil: undefined }),
    technician: fc.option(fc.constantFrom('a', 'e').map(person), { nil: undefined }),
  });
  const cases = fc
    .record({
      eventOn: day,
      length: fc.integer({ min: 0, max: 14 }),
      isProvisional: fc.boolean(),
      known: fc.integer({ min: 0, max: 30 }),
      later: fc.integer({ min: 0, max: 5 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      recipients: people,
    })
    .map((drawn): ArrivalReminderFacts => {
      const time = `${String(Math.floor(drawn.minute / 60)).padStart(2, '0')}:${String(drawn.minute % 60).padStart(2, '0')}`;
      const knownOn = addDays(drawn.eventOn, drawn.known - 10);
      const deadline = {
        eventOn: drawn.eventOn,
        dueOn: addDays(drawn.eventOn, drawn.length),
        isProvisional: drawn.isProvisional,
        becameKnownAt: instantAt(knownOn, time, KAZAKHSTAN_ZONE),
      };
      return {
        deadline,
        now: instantAt(addDays(knownOn, drawn.later), time, KAZAKHSTAN_ZONE),
        office,
        recipients: drawn.recipients,
        isWorkingDay,
      };
    });

  it('is sorted, unique and never in the past', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const rows = planArrivalReminders(facts);
        const times = rows.map((row) => row.dueAt);
        expect(times).toEqual([...times].sort());
        expect(times.filter((time) => time < facts.now)).toEqual([]);
        expect(
          new Set(rows.map(({ threshold, occurrence, recipientKey }) => `${threshold}|${occurrence}|${recipientKey}`))
            .size,
        ).toBe(rows.length);
      }),
    );
  });

  it('puts all of the last day before the office closes', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const { dueOn } = facts.deadline;
        const closes = dueOn === null ? '' : instantAt(dueOn, office.closesAt, office.zone);
        const lastDay = planArrivalReminders(facts).filter((row) =>
          ['last-day-morning', 'last-call', 'climb', 'question-last-day'].includes(row.threshold),
        );
        expect(
          lastDay.filter((row) => row.dueAt >= closes || calendarDateIn(office.zone, row.dueAt) !== dueOn),
        ).toEqual([]);
      }),
    );
  });

  it('of an open deadline has somebody to write to after now', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        expect(
          planArrivalReminders({ ...facts, deadline: { ...facts.deadline, becameKnownAt: facts.now } }).length,
        ).toBeGreaterThan(0);
      }),
    );
  });

  it('of a moved deadline depends on the new facts alone', () => {
    fc.assert(
      fc.property(cases, cases, (before, after) => {
        planArrivalReminders(before);
        const moved = { ...after, deadline: { ...after.deadline } };
        expect(planArrivalReminders(moved)).toEqual(planArrivalReminders(after));
      }),
    );
  });
});
