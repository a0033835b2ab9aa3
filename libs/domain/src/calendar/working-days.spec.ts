import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, weekdayOf, type CalendarDate } from './calendar-date.js';
import { createWorkingCalendar } from './create-working-calendar.js';
import { isMissingYear } from './working-calendar.js';
import { isWorkingDay, nextWorkingDay, nthWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.js';

const on = calendarDate;
const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const year = (of: number) => ({
  country: 'KZ',
  year: of,
  version: String(of),
  status: 'published' as const,
  checkedOn: on('2026-01-01'),
  days: [],
});
/** Weekends alone; 2027 has no calendar. */
const calendar = createWorkingCalendar([year(2025), year(2026), year(2028)]);
const days = fc.integer({ min: 0, max: 600 }).map((offset) => addDays(on('2025-02-01'), offset));

describe('working days', () => {
  it('name a year without calendar, from inside it and across it, forwards and back', () => {
    const [before, inside, after] = [on('2026-12-31'), on('2027-06-01'), on('2028-01-03')];
    expect([
      isWorkingDay(calendar, inside),
      nthWorkingDay(calendar, inside, 1),
      nthWorkingDay(calendar, before, 2),
      nthWorkingDay(calendar, on('2025-01-01'), 600),
      nextWorkingDay(calendar, inside),
      nextWorkingDay(calendar, before),
      previousWorkingDay(calendar, inside),
      previousWorkingDay(calendar, after),
      workingDaysBetween(calendar, inside, on('2027-06-30')),
      workingDaysBetween(calendar, inside, after),
      workingDaysBetween(calendar, before, inside),
      workingDaysBetween(calendar, before, after),
      workingDaysBetween(calendar, after, before),
    ]).toEqual(Array.from({ length: 13 }, () => ({ missingYear: 2027 })));
    expect(workingDaysBetween(calendar, on('2024-12-31'), on('2023-12-31'))).toEqual({ missingYear: 2023 });
  });

  it('are counted up to the first and the last day of the calendar, and no further', () => {
    const [first, last] = [on('2025-01-01'), on('2028-12-29')];
    expect([
      nthWorkingDay(calendar, first, 1),
      nextWorkingDay(calendar, first),
      workingDaysBetween(calendar, first, first),
      workingDaysBetween(calendar, first, on('2025-01-03')),
      nthWorkingDay(calendar, last, 1),
      previousWorkingDay(calendar, on('2028-01-04')),
    ]).toEqual(['2025-01-01', '2025-01-02', 0, 2, '2028-12-29', '2028-01-03']);
    expect(previousWorkingDay(calendar, first)).toEqual({ missingYear: 2024 });
    expect(nthWorkingDay(calendar, last, 2)).toEqual({ missingYear: 2029 });
    expect(nextWorkingDay(calendar, last)).toEqual({ missingYear: 2029 });
  });

  it('read a doubtful day off as working for a duty and as closed for an authority', () => {
    const day = { on: on('2026-08-31'), kind: 'carried-over-day-off', name, isDoubtful: true, sources: [] } as const;
    const doubtful = createWorkingCalendar([{ ...year(2026), days: [day] }]);
    const [friday, monday, tuesday] = [on('2026-08-28'), on('2026-08-31'), on('2026-09-01')];
    const answers = (['duty', 'authority'] as const).map((asking) => [
      isWorkingDay(doubtful, monday, asking),
      nthWorkingDay(doubtful, monday, 1, asking),
      nextWorkingDay(doubtful, friday, asking),
      previousWorkingDay(doubtful, tuesday, asking),
      workingDaysBetween(doubtful, friday, tuesday, asking),
      workingDaysBetween(doubtful, tuesday, friday, asking),
    ]);
    expect(answers).toEqual([
      [true, '2026-08-31', '2026-08-31', '2026-08-31', 2, -2],
      [false, '2026-09-01', '2026-09-01', '2026-08-28', 1, -1],
    ]);
    expect([
      isWorkingDay(doubtful, monday),
      nthWorkingDay(doubtful, monday, 1),
      nextWorkingDay(doubtful, friday),
      previousWorkingDay(doubtful, tuesday),
      workingDaysBetween(doubtful, friday, tuesday),
    ]).toEqual(answers[0]?.slice(0, 5));
  });

  it.each([0, -1, 1.5])('are no count of %d', (n) => {
    expect(() => nthWorkingDay(calendar, on('2026-06-01'), n)).toThrow(`not a count of working days: ${String(n)}`);
  });

  it('n working days later is a working day, and counting back returns', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const on = nthWorkingDay(calendar, from, n);
        if (isMissingYear(on)) throw new Error('inside the calendar');
        expect(isWorkingDay(calendar, on)).toBe(true);
        const own = isWorkingDay(calendar, from) === true ? 1 : 0;
        expect(workingDaysBetween(calendar, from, on)).toBe(n - own);
        expect(workingDaysBetween(calendar, on, from)).toBe(own - n);
      }),
    );
  });

  it('adding days to a working day and subtracting as many returns to it, and one more is later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const from = nextWorkingDay(calendar, date);
        if (isMissingYear(from)) throw new Error('inside the calendar');
        const added = nthWorkingDay(calendar, from, n + 1);
        const further = nthWorkingDay(calendar, from, n + 2);
        if (isMissingYear(added) || isMissingYear(further)) throw new Error('inside the calendar');
        let back = added;
        for (let step = 0; step < n; step += 1) {
          const previous = previousWorkingDay(calendar, back);
          if (isMissingYear(previous)) throw new Error('inside the calendar');
          back = previous;
        }
        expect(back).toBe(from);
        expect(further > added).toBe(true);
      }),
    );
  });

  it('agree with a walk from day to day for whoever has to act, and a later start never ends earlier', () => {
    const off = new Set(['2025-12-16', '2026-03-09', '2026-03-23']);
    const doubtful = new Set(['2026-03-09']);
    const kept = (list: ReadonlySet<string>, of: number) =>
      [...list]
        .filter((date) => date.startsWith(String(of)))
        .map((date) => ({
          ...{ on: on(date), kind: 'public-holiday' as const, name, sources: [] },
          isDoubtful: doubtful.has(date),
        }));
    const marked = createWorkingCalendar([
      { ...year(2025), days: kept(off, 2025) },
      { ...year(2026), days: kept(off, 2026) },
    ]);
    const askings = fc.constantFrom('duty' as const, 'authority' as const);
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), askings, (from, n, asking) => {
        const isOpen = (date: CalendarDate): boolean =>
          weekdayOf(date) < 6 && (!off.has(date) || (doubtful.has(date) && asking === 'duty'));
        let date = from;
        for (let left = isOpen(date) ? n - 1 : n; left > 0;) {
          date = addDays(date, 1);
          if (isOpen(date)) left -= 1;
        }
        expect(nthWorkingDay(marked, from, n, asking)).toBe(date);
        const next = nthWorkingDay(marked, addDays(from, 1), n, asking);
        expect(!isMissingYear(next) && next >= date).toBe(true);
      }),
    );
  });

  it('next and previous are neighbours', () => {
    fc.assert(
      fc.property(days, (date) => {
        const next = nextWorkingDay(calendar, date);
        if (isMissingYear(next)) throw new Error('inside the calendar');
        const back = previousWorkingDay(calendar, next);
        expect(next > date && (isWorkingDay(calendar, date) === true ? back === date : back < date)).toBe(true);
      }),
    );
  });
});
