import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  calendarDate,
  computeNotificationDeadline,
  daysBetween,
  REGION_TRIP_READINGS,
  STRICTEST_TRIP_READING,
} from '@sapar/domain';
import {
  listRulesOn,
  loadCatalogue,
  lookUp,
  NOTIFICATION_DEADLINE,
  notificationRuleOn,
  REGION_TRIP,
  workingCalendarOf,
} from '@sapar/rule-catalogue';

const today = calendarDate('2026-05-01');
const catalogue = loadCatalogue();
const calendar = workingCalendarOf(catalogue.calendars);

describe('the cases beside the rule', () => {
  const file = catalogue.cases.find((cases) => cases.rule === NOTIFICATION_DEADLINE);
  const arrivals = (file?.cases ?? []).flatMap((one) => ('arrivedOn' in one ? [one] : []));
  it.each(arrivals)('arrived $arrivedOn: last day $dueOn, because $because', ({ arrivedOn, dueOn, convention }) => {
    const rule = notificationRuleOn(catalogue, arrivedOn, today);
    if (rule === null) throw new Error('no rule on this day');
    const computed = computeNotificationDeadline({
      arrivedOn,
      rule,
      calendar,
      today,
      ...(convention === undefined ? {} : { convention }),
    });
    expect(computed).toMatchObject({ outcome: 'computed', dueOn });
  });

  it('cover every calendar year from 2022 to 2027', () => {
    const years = new Set(arrivals.map((one) => one.dueOn.slice(0, 4)));
    expect([...years].sort()).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
  });
});

describe('the readings of a trip to another region', () => {
  it('have one name in the rule, in the count and on the command line, and the same strictest', () => {
    const rule = catalogue.rules.find(({ id }) => id === REGION_TRIP);
    const options = rule?.readings[0]?.options ?? [];
    expect(options.map(({ id }) => id)).toEqual([...REGION_TRIP_READINGS]);
    expect(options.filter(({ isStrictest }) => isStrictest).map(({ id }) => id)).toEqual([STRICTEST_TRIP_READING]);
    expect(rule?.values.map(({ value }) => value)).toEqual([STRICTEST_TRIP_READING]);
  });
});

describe('the calendars', () => {
  /** Published counts of days off in the five-day week, weekends included. */
  it.each([
    [2022, 119],
    [2023, 119],
    [2024, 117],
    [2025, 119],
    [2026, 118],
  ])('count in %i the %i days off that were published', (year, published) => {
    const first = calendarDate(`${String(year)}-01-01`);
    const length = daysBetween(first, calendarDate(`${String(year + 1)}-01-01`));
    const off = Array.from({ length }, (_, index) => addDays(first, index)).filter((on) => {
      const verdict = calendar.verdictOf(on, 'duty');
      return 'isWorking' in verdict && !verdict.isWorking;
    });
    expect(off).toHaveLength(published);
  });

  it('count 27 May 2026 as a day off and 31 August 2026 as a working day', () => {
    expect(calendar.verdictOf(calendarDate('2026-05-27'), 'duty')).toMatchObject({
      isWorking: false,
      reason: 'religious-day-off',
    });
    expect(calendar.verdictOf(calendarDate('2026-08-31'), 'duty')).toMatchObject({ isWorking: true });
  });

  it('take the doubtful 15 March 2027 as working for our duty and as closed for an authority', () => {
    const on = calendarDate('2027-03-15');
    expect(calendar.verdictOf(on, 'duty')).toMatchObject({ isWorking: true, reason: 'doubtful-day-off' });
    expect(calendar.verdictOf(on, 'authority')).toMatchObject({ isWorking: false });
  });

  it('mark 2027 as a draft and every earlier year as published', () => {
    expect(catalogue.calendars.map(({ year, status }) => `${String(year)} ${status}`)).toEqual([
      '2022 published',
      '2023 published',
      '2024 published',
      '2025 published',
      '2026 published',
      '2027 draft',
    ]);
  });
});

describe('look-up by date', () => {
  it('says that a rule is ageing 180 days after its check, and from which day', () => {
    expect(lookUp(catalogue, NOTIFICATION_DEADLINE, today, calendarDate('2026-09-30')).freshness).toBe('checked');
    expect(lookUp(catalogue, NOTIFICATION_DEADLINE, today, calendarDate('2026-10-01'))).toMatchObject({
      freshness: 'stale',
      staleSince: '2026-10-01',
    });
  });

  it('asks for a confirmation a year after the check', () => {
    expect(lookUp(catalogue, NOTIFICATION_DEADLINE, today, calendarDate('2027-04-04'))).toMatchObject({
      freshness: 'expired',
      staleSince: '2026-10-01',
      expiredSince: '2027-04-04',
    });
  });

  it('answers a gap for a day before the rule and for an unknown rule', () => {
    expect(lookUp(catalogue, NOTIFICATION_DEADLINE, calendarDate('2019-12-31'), today)).toEqual({
      freshness: 'gap',
      reason: 'not-yet-in-force',
      knownFrom: '2020-01-11',
    });
    expect(lookUp(catalogue, 'kz.nothing', today, today)).toEqual({ freshness: 'gap', reason: 'unknown-rule' });
    expect(notificationRuleOn(catalogue, calendarDate('2019-12-31'), today)).toBeNull();
  });

  it('never carries the MCI over: after 2026 it is a gap with the reason', () => {
    expect(lookUp(catalogue, 'kz.mci', calendarDate('2027-01-01'), today)).toMatchObject({
      freshness: 'gap',
      reason: 'not-yet-known',
      knownTo: '2026-12-31',
      words: { en: 'The MCI of 2027 is not known yet.' },
    });
  });

  it('never answers an ended rule with its last value', () => {
    expect(lookUp(catalogue, 'kz.visa.d2.days-in-180', calendarDate('2017-01-01'), today)).toEqual({
      freshness: 'gap',
      reason: 'no-longer-in-force',
      knownTo: '2016-12-31',
    });
  });

  it('names only the sources of the value of the day', () => {
    const found = lookUp(catalogue, 'kz.mci', calendarDate('2023-06-01'), today);
    expect(found).toMatchObject({ version: { value: 3450 }, confidence: 'official' });
    expect('sources' in found ? found.sources.map((one) => one.title) : []).toEqual(['Government page on article 517']);
  });
});

describe('the list of a day', () => {
  it('has every rule once, with a value or as a gap', () => {
    const { rules, gaps } = listRulesOn(catalogue, calendarDate('2026-06-01'), today);
    const ids = [...rules.map(({ rule }) => rule.id), ...gaps.map(({ rule }) => rule.id)];
    expect(ids.sort()).toEqual(catalogue.rules.map((rule) => rule.id).sort());
    expect(gaps.map(({ rule }) => rule.id)).toContain('kz.registration.deadline-day');
  });
});
