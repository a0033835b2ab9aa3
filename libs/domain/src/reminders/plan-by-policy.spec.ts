import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, weekdayOf, type CalendarDate, type Instant } from '../calendar/calendar-date.js';
import { instantAt, KAZAKHSTAN_ZONE } from '../calendar/zone.js';
import { planByPolicy, type PolicyFacts } from './plan-by-policy.js';
import { compareInstants } from './planning-days.js';
import type { PlannedReminder, ReminderRecipients } from './planned-reminder.js';
import { DEFAULT_POLICIES, type ReminderPolicy } from './reminder-policy.js';

const office = { opensAt: '09:00', closesAt: '17:00', zone: KAZAKHSTAN_ZONE };
const person = (key: string, zone?: string) => ({ key, kind: 'user', zone });
const at = (day: string, time: string): Instant => instantAt(calendarDate(day), time, KAZAKHSTAN_ZONE);
const isWeekday = (date: CalendarDate): boolean => weekdayOf(date) <= 5;

interface Case {
  readonly kind?: PolicyFacts['kind'];
  readonly dueOn?: string;
  readonly now?: Instant;
  readonly policy?: Partial<ReminderPolicy>;
  readonly recipients?: ReminderRecipients;
  readonly office?: PolicyFacts['office'];
}

function plan({ kind = 'last-lawful-day', ...facts }: Case): readonly string[] {
  const dueOn = calendarDate(facts.dueOn ?? '2026-03-20');
  const now = facts.now ?? at('2026-03-20', '00:00');
  return planByPolicy({
    ...{ kind, now, office: facts.office ?? office, isWorkingDay: isWeekday },
    policy: { ...DEFAULT_POLICIES[kind], daysAfter: [], ...facts.policy },
    recipients: facts.recipients ?? { doer: person('doer') },
    deadline: { dueOn, isProvisional: false, eventOn: addDays(dueOn, -4), becameKnownAt: now },
  }).map(({ dueAt, threshold, recipientKey }) => `${dueAt} ${threshold} ${recipientKey}`);
}

describe('a plan by policy', () => {
  it('writes to followers and the roles that the policy adds, each once', () => {
    const recipients = {
      doer: person('a'),
      deputy: person('a'),
      lead: person('b'),
      followers: [person('c'), person('b')],
    };
    expect(plan({ recipients, policy: { alsoTo: ['deputy', 'lead', 'follower'], ladder: [] } })).toEqual([
      '2026-03-20T04:00:00Z date-today a',
      '2026-03-20T04:00:00Z date-today b',
      '2026-03-20T04:00:00Z date-today c',
    ]);
  });

  it('moves what can wait into the hours of the reader: the same morning where he lives', () => {
    const recipients = { doer: person('doer', 'Europe/Berlin') };
    // 09:00 in Atyrau is 05:00 in Berlin; the window of that reader opens at 08:00 there.
    expect(plan({ dueOn: '2026-03-27', recipients, policy: { ladder: [], daysBefore: [7] } })).toEqual([
      '2026-03-20T07:00:00Z days-before doer',
      '2026-03-27T04:00:00Z date-today doer',
    ]);
  });

  it('asks at once whether somebody has arrived, also at night: his clock may have begun', () => {
    const now = at('2026-03-21', '02:00');
    const asked = planByPolicy({
      ...{
        kind: 'arrival-notification',
        now,
        office,
        isWorkingDay: isWeekday,
        policy: DEFAULT_POLICIES['arrival-notification'],
      },
      recipients: { doer: person('doer'), technician: person('technician') },
      deadline: {
        ...{ dueOn: calendarDate('2026-03-24'), isProvisional: true },
        ...{ eventOn: calendarDate('2026-03-20'), becameKnownAt: now },
      },
    }).filter(({ threshold }) => threshold === 'question');
    expect(asked[0]).toMatchObject({ dueAt: now });
  });

  it('reminds by the calendar of the reader’s own country, on the working day before', () => {
    const recipients = {
      doer: { ...person('doer'), isWorkingDay: (on: CalendarDate) => isWeekday(on) && on !== '2026-03-20' },
    };
    const now = at('2026-03-16', '00:00');
    expect(plan({ dueOn: '2026-03-27', now, recipients, policy: { ladder: [], daysBefore: [7] } })[0]).toBe(
      '2026-03-19T04:00:00Z days-before doer',
    );
  });

  it('skips a rung of the ladder at once whose reader sleeps, and ends with somebody awake', () => {
    const ladder: ReminderPolicy['ladder'] = [
      { role: 'deputy', hoursBeforeClose: 3 },
      { role: 'lead', hoursBeforeClose: 2 },
      { role: 'manager', hoursBeforeClose: 1 },
    ];
    const climbs = (recipients: ReminderRecipients): readonly string[] =>
      plan({ recipients, policy: { ladder } }).filter((text) => text.includes(' climb '));
    // 14:00 in Atyrau is 04:00 in Houston.
    const [deputy, lead, manager] = ['deputy', 'lead', 'manager'].map((key) => person(key));
    const texan = (key: string) => person(key, 'America/Chicago');
    expect(climbs({ doer: person('doer'), deputy, lead, manager })).toEqual([
      '2026-03-20T09:00:00Z climb deputy',
      '2026-03-20T10:00:00Z climb lead',
      '2026-03-20T11:00:00Z climb manager',
    ]);
    expect(climbs({ doer: person('doer'), deputy: texan('deputy'), lead, manager })).toEqual([
      '2026-03-20T09:00:00Z climb deputy',
      '2026-03-20T09:00:00Z climb lead',
      '2026-03-20T11:00:00Z climb manager',
    ]);
    expect(climbs({ doer: person('doer'), manager: texan('manager') })).toEqual([
      '2026-03-20T11:00:00Z climb manager',
      '2026-03-20T11:00:00Z climb doer',
    ]);
  });

  it('asks on the last day of the notification at the hours of the policy and never moves it', () => {
    const facts = { kind: 'arrival-notification' as const, dueOn: '2026-03-22', now: at('2026-03-22', '00:00') };
    expect(
      plan({ ...facts, policy: { lastDayHours: [2, 5], ladder: [] } }).filter((text) => !text.includes(' overdue ')),
    ).toEqual([
      '2026-03-21T19:00:00Z arrival doer',
      '2026-03-22T07:00:00Z last-day-morning doer',
      '2026-03-22T10:00:00Z last-call doer',
    ]);
  });
});

const START = calendarDate('2026-01-05');
const onDay = (day: number): CalendarDate => addDays(START, day);
const noonOf = (day: number): Instant => instantAt(onDay(day), '12:00', KAZAKHSTAN_ZONE);

interface Step {
  readonly day: number;
  readonly dueDay: number;
  readonly policy: Pick<ReminderPolicy, 'daysBefore' | 'daysAfter'>;
}
const step: fc.Arbitrary<Step> = fc.record({
  day: fc.integer({ min: 0, max: 60 }),
  dueDay: fc.integer({ min: 5, max: 80 }),
  policy: fc.record({
    daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
    daysAfter: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  }),
});
const outage = fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 0, max: 20 }) });

/**
 * The engine in small: each step cancels what is planned and plans anew; a sweep every day at 13:00 sends what is due
 * unless the worker is away, and then finds it the next time it looks back.
 */
function sentBy(steps: readonly Step[], away: readonly { from: number; length: number }[]): readonly string[] {
  const isAway = (day: number): boolean => away.some(({ from, length }) => day >= from && day < from + length);
  const sent: string[] = [];
  let planned: readonly (PlannedReminder & { readonly revision: number })[] = [];
  for (let day = 0; day <= 130; day += 1) {
    steps.forEach((one, revision) => {
      if (one.day !== day) return;
      // What was due before the fact moved and waits for the worker is the old revision's: it is said no more.
      planned = planOf(one).map((reminder) => ({ ...reminder, revision }));
    });
    const now = instantAt(onDay(day), '13:00', KAZAKHSTAN_ZONE);
    if (isAway(day)) continue;
    sent.push(
      ...planned
        .filter(({ dueAt }) => compareInstants(dueAt, now) <= 0)
        .map(({ revision, threshold, occurrence }) => `${String(revision)} ${threshold} ${occurrence}`),
    );
    planned = planned.filter(({ dueAt }) => compareInstants(dueAt, now) > 0);
  }
  return sent;
}

function planOf({ day, dueDay, policy }: Step): readonly PlannedReminder[] {
  const dueOn = onDay(dueDay);
  return planByPolicy({
    ...{ kind: 'last-lawful-day', now: noonOf(day), office, isWorkingDay: isWeekday },
    policy: { ...DEFAULT_POLICIES['last-lawful-day'], ...policy, ladder: [] },
    recipients: { doer: person('doer') },
    deadline: { dueOn, isProvisional: false, eventOn: dueOn, becameKnownAt: noonOf(day) },
  });
}

/**
 * The same said from the other side: walk the working mornings while a revision holds. A morning speaks for the nearest
 * of the days before that lie on it or on the days off behind it; it is heard when the worker looks before the revision ends.
 */
function saidBy(steps: readonly Step[], away: readonly { from: number; length: number }[]): readonly string[] {
  const isAway = (day: number): boolean => away.some(({ from, length }) => day >= from && day < from + length);
  const heard: string[] = [];
  steps.forEach(({ day: since, dueDay, policy }, revision) => {
    const next = steps.slice(revision + 1).map(({ day }) => day);
    const until = Math.min(131, ...next);
    let workingDaysAfter = 0;
    for (let morning = 0; morning <= 130; morning += 1) {
      if (!isWeekday(onDay(morning))) continue;
      if (morning > dueDay) workingDaysAfter += 1;
      if (morning <= since || morning >= until) continue;
      const lookedAt = Array.from({ length: until - morning }, (_, ahead) => morning + ahead).some(
        (day) => !isAway(day),
      );
      if (!lookedAt) continue;
      const covered = [morning];
      while (!isWeekday(onDay(covered.at(-1)! + 1))) covered.push(covered.at(-1)! + 1);
      const nearest = Math.min(...[0, ...policy.daysBefore].filter((before) => covered.includes(dueDay - before)));
      if (nearest === 0) heard.push(`${String(revision)} date-today ${onDay(dueDay)}`);
      else if (Number.isFinite(nearest)) heard.push(`${String(revision)} days-before ${String(nearest)}`);
      if (morning > dueDay && policy.daysAfter.includes(workingDaysAfter))
        heard.push(`${String(revision)} date-passed ${onDay(morning)}`);
    }
  });
  return heard;
}

describe('for random histories of facts, policies and outages', () => {
  it('what is sent is what a walk over the mornings says', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ day }) => day }),
        fc.array(outage, { maxLength: 3 }),
        (steps, away) => {
          const history = [...steps].sort((left, right) => left.day - right.day);
          expect([...sentBy(history, away)].sort()).toEqual([...saidBy(history, away)].sort());
        },
      ),
      { numRuns: 50 },
    );
  });
});
