import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import type { CalendarDay } from '../calendar/working-calendar.js';
import { addressNotification, entryNotifications, regionTripNotification } from './move-notifications.js';
import type { NotificationDeadlineRule } from './notification-rule.js';
import { applyReading, exitQuestion, needsConfirmation } from './readings.js';
import { visaFreeRegistration, type RegistrationFacts } from './registration.js';
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
const rule: NotificationDeadlineRule = {
  id: 'notification',
  version: '1',
  workingDays: 3,
  arrivalDay: 'arrival-day',
  confidence: 'agreed',
  checkedOn: on('2026-04-04'),
};
const today = on('2026-06-01');
const law = { rule, calendar, today };
const days = ({ deadlines }: VisitAnswer) =>
  deadlines.map((one) => [one.of, one.outcome === 'computed' ? one.dueOn : `no calendar ${String(one.missingYear)}`]);
const codes = ({ findings }: VisitAnswer) => findings.map(({ code }) => code);

describe('notifications after the first', () => {
  it('begin with each change of address', () => {
    const { deadlines } = addressNotification(on('2026-06-05'), law);
    expect(deadlines[0]).toMatchObject({
      kind: 'address-notification',
      dueOn: '2026-06-09',
      dueAt: '2026-06-09T23:59:59+05:00',
      rule: { id: 'notification', version: '1' },
      calendar: { version: 'KZ-2026.1' },
      freshness: 'checked',
      confidence: 'agreed',
    });
    expect(addressNotification(on('2026-12-31'), law)).toEqual({
      deadlines: [{ kind: 'address-notification', of: null, outcome: 'not-computable', missingYear: 2027 }],
      findings: [],
    });
  });

  it('S14: leaving and returning on one day is a new entry with its own notification', () => {
    expect(entryNotifications([on('2026-06-01')], law)).toMatchObject({
      deadlines: [{ kind: 'entry-notification', of: '2026-06-01#1' }],
      findings: [],
    });
    expect(days(entryNotifications([on('2026-06-01'), on('2026-06-05'), on('2026-06-05')], law))).toEqual([
      ['2026-06-01#1', '2026-06-03'],
      ['2026-06-05#2', '2026-06-09'],
      ['2026-06-05#3', '2026-06-09'],
    ]);
  });

  it.each([
    ['2026-06-05', '2026-06-05', false, [false, false, false]],
    ['2026-06-05', '2026-06-06', false, [true, false, false]],
    ['2026-06-05', '2026-06-09', false, [true, false, false]],
    ['2026-06-05', '2026-06-10', false, [true, true, false]],
    ['2026-06-05', '2026-06-05', true, [true, true, true]],
  ] as const)(
    'a trip from %s to %s, new address %s, is judged by each reading',
    (leaves, returns, changesAddress, needed) => {
      const trip = { leavesOn: on(leaves), returnsOn: on(returns), changesAddress };
      const readings = ['any-overnight', 'over-five-days', 'address-change'] as const;
      const asked = readings.map((reading) => regionTripNotification({ ...trip, reading }, law).deadlines.length > 0);
      expect(asked).toEqual(needed);
      expect(regionTripNotification(trip, law).deadlines.length > 0).toBe(needed[0]);
    },
  );

  it('names what the other readings of a trip say, and calls its date contested', () => {
    const trip = { leavesOn: on('2026-06-05'), returnsOn: on('2026-06-10'), changesAddress: false };
    const answer = regionTripNotification(trip, law);
    expect(answer.deadlines[0]).toMatchObject({
      kind: 'region-trip-notification',
      of: 'any-overnight',
      dueOn: '2026-06-09',
      confidence: 'contested',
    });
    const unknown = { leavesOn: on('2026-12-31'), returnsOn: on('2027-01-05'), changesAddress: false };
    expect(regionTripNotification(unknown, law).deadlines).toEqual([
      { kind: 'region-trip-notification', of: 'any-overnight', outcome: 'not-computable', missingYear: 2027 },
    ]);
    expect(regionTripNotification({ ...trip, reading: 'address-change' }, law)).toMatchObject({
      deadlines: [],
      findings: [
        { code: 'reading-in-use-needs-none', facts: { reading: 'address-change' } },
        { code: 'reading-needs-notification', facts: { reading: 'any-overnight' } },
        { code: 'reading-needs-notification', facts: { reading: 'over-five-days' } },
      ],
    });
    expect(answer.findings).toEqual([
      { code: 'reading-needs-notification', severity: 'note', facts: { reading: 'over-five-days' } },
      { code: 'reading-needs-none', severity: 'note', facts: { reading: 'address-change' } },
    ]);
  });
});

describe('registration of visa-free people', () => {
  const register = (facts: Partial<RegistrationFacts>) =>
    visaFreeRegistration(
      { enteredOn: on('2026-07-10'), leftOn: null, movedOn: [], progress: 'not-filed', ...facts },
      {
        days: figure('days', 30),
        daysAfterMove: figure('move', 5),
        inForceFrom: on('2026-07-01'),
        calendar,
        today,
      },
    );

  it('ends on day 30, the day of crossing being day 1', () => {
    expect(register({}).deadlines[0]).toMatchObject({
      dueOn: '2026-08-08',
      steps: [
        { on: '2026-07-10', day: 1, reason: 'first-day' },
        { on: '2026-08-08', day: 30, reason: 'last-day' },
      ],
      rule: { id: 'days' },
      calendar: null,
    });
  });

  it('cannot be counted after a move at the end of the last known year, and stays owed', () => {
    const moved = register({ enteredOn: on('2026-12-01'), movedOn: [on('2026-12-30')], leftOn: on('2027-01-10') });
    expect(moved.deadlines.map(({ kind }) => kind)).toEqual(['visa-free-registration', 'registration-after-move']);
    expect(days(moved)).toEqual([
      [null, '2026-12-30'],
      ['2026-12-30', 'no calendar 2027'],
    ]);
  });

  it('S17: the technician files, then the housing provider is waited for, and a move starts five working days', () => {
    expect(register({}).findings).toEqual([{ code: 'waits-for', severity: 'note', facts: { party: 'technician' } }]);
    const moved = register({ movedOn: [on('2026-08-28')], progress: 'filed' });
    // Friday is day 1, the weekend is off, the doubtful Monday counts as working for what we must do.
    expect(days(moved)).toEqual([
      [null, '2026-08-08'],
      ['2026-08-28', '2026-09-03'],
    ]);
    expect(moved.findings).toEqual([{ code: 'waits-for', severity: 'note', facts: { party: 'housing-provider' } }]);
    expect(register({ progress: 'refused' }).findings[0]).toMatchObject({
      severity: 'warning',
      facts: { party: 'technician' },
    });
    expect(register({ progress: 'confirmed' }).findings).toEqual([]);
  });

  it('is owed only while the person is in the country, and not before its order was in force', () => {
    expect(register({ leftOn: on('2026-08-08') })).toEqual({
      deadlines: [],
      findings: [{ code: 'left-before', severity: 'note', facts: { leftOn: '2026-08-08' } }],
    });
    expect(codes(register({ leftOn: on('2026-08-09') }))).toEqual(['waits-for']);
    expect(days(register({ leftOn: on('2026-08-09') }))).toEqual([[null, '2026-08-08']]);
    expect(register({ enteredOn: on('2026-06-01') })).toMatchObject({
      deadlines: [],
      findings: [{ code: 'not-yet-in-force', severity: 'note', facts: { inForceFrom: '2026-07-01' } }],
    });
    expect(days(register({ enteredOn: on('2026-06-02') }))).toEqual([[null, '2026-07-01']]);
  });
});

describe('readings and questions', () => {
  it('S15: asks whether he has left, then says that no exit is recorded, and never overstay', () => {
    const ask = (now: string, leftOn: string | null = null) =>
      exitQuestion({ plannedExitOn: on('2026-06-10'), leftOn: leftOn === null ? null : on(leftOn), today: on(now) });
    expect([ask('2026-06-09'), ask('2026-06-10'), ask('2026-06-11'), ask('2026-06-11', '2026-06-10')]).toEqual([
      null,
      'has-left',
      'no-exit-recorded',
      null,
    ]);
  });

  it('S50: a later reading never applies to a deadline already due, and never delays a reminder', () => {
    const choose = (chosenOn: string) =>
      applyReading({ strictDueOn: on('2026-06-10'), laterDueOn: on('2026-06-11'), chosenOn: on(chosenOn) });
    expect(choose('2026-06-09')).toEqual({ dueOn: '2026-06-11', remindBy: '2026-06-10' });
    expect(choose('2026-06-10')).toEqual({ dueOn: '2026-06-10', remindBy: '2026-06-10' });
  });

  it('S51: a rule not looked at for 180 days is ageing on every date, and after 365 a person confirms it', () => {
    const window = (now: string) => {
      const figures = { days: figure('days', 30), daysAfterMove: figure('move', 5) };
      const facts = { enteredOn: on('2026-07-10'), leftOn: null, movedOn: [], progress: 'confirmed' as const };
      return visaFreeRegistration(facts, { ...figures, inForceFrom: on('2026-07-01'), calendar, today: on(now) })
        .deadlines[0];
    };
    expect(window('2026-09-30')).toMatchObject({ freshness: 'checked' });
    expect(window('2026-10-01')).toMatchObject({ freshness: 'stale' });
    expect([
      needsConfirmation(on('2026-04-04'), on('2027-04-04')),
      needsConfirmation(on('2026-04-04'), on('2027-04-05')),
    ]).toEqual([false, true]);
  });
});
