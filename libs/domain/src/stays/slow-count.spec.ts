import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, daysBetween, yearOf, type CalendarDate } from '../calendar/calendar-date.js';
import { countStays, earliestVisitOn } from './count-stays.js';
import type { Stay, StayCap } from './stay.js';

const START = calendarDate('2027-06-01');
const calendarDays = Array.from({ length: 3_000 }, (_, offset) => addDays(START, offset - 1_000));
const offsets = new Map(calendarDays.map((date, index) => [date, index - 1_000]));
const dayAt = (offset: number): CalendarDate => calendarDays[offset + 1_000] ?? addDays(START, offset);
const at = (date: CalendarDate): number => offsets.get(date) ?? daysBetween(START, date);

/** Further than any answer: a cap of 120 days may begin 400 days ahead; stays may reach 770 days ahead, and a window 120 more. */
const LONGEST_STAY = 600;
const LONGEST_WAIT = 1_000;

/** The slow way: a set of days and a walk from day to day; nothing is shared with the engine but the calendar. */
const oracle = (stays: readonly Stay[], onDate: CalendarDate, cap: StayCap) => {
  const on = at(onDate);
  const each = stays.map(({ enteredOn, leftOn }) => listed(at(enteredOn), leftOn === null ? on : at(leftOn)));
  const set = new Set(each.flat());
  const windowStart = (day: number): number => {
    if (cap.kind === 'rolling') return day - cap.within + 1;
    if (cap.kind === 'per-year') return at(calendarDate(`${String(yearOf(dayAt(day)))}-01-01`));
    return cap.kind === 'total' && cap.from !== null ? at(cap.from) : -1_000;
  };
  const windowEnd = cap.kind === 'total' && cap.to !== null ? at(cap.to) : 10_000;
  const isJudged = (day: number): boolean => cap.kind !== 'total' || (day >= windowStart(day) && day <= windowEnd);
  const countIn = (days: ReadonlySet<number>, day: number): number =>
    listed(windowStart(day), Math.min(day, windowEnd)).filter((other) => days.has(other)).length;
  const breaks = (days: ReadonlySet<number>, day: number): boolean => isJudged(day) && countIn(days, day) > cap.days;
  const lastFrom = (entry: number): number => {
    if (cap.kind === 'per-entry') return entry + cap.days - 1;
    const days = new Set([...set].filter((day) => day < entry));
    for (let day = entry; day < entry + LONGEST_STAY; day += 1) {
      days.add(day);
      if (breaks(days, day)) return day - 1;
    }
    return Infinity;
  };
  const entries = stays
    .filter(({ leftOn }) => leftOn === null || at(leftOn) >= on)
    .map(({ enteredOn }) => at(enteredOn))
    .filter((day) => day <= on);
  const entry = entries.length === 0 ? null : Math.max(...entries);
  const broken =
    cap.kind === 'per-entry'
      ? each.flatMap((days) => days.slice(cap.days))
      : [...set].filter((day) => breaks(set, day));
  const upToNow = [...new Set(broken)].filter((day) => day <= on).sort((a, b) => a - b);
  const ownUsed = entry === null ? 0 : on - entry + 1;
  const used = cap.kind === 'per-entry' ? ownUsed : countIn(set, on);
  const isLawful = (day: number): boolean => cap.kind === 'per-entry' || !breaks(new Set([...set, day]), day);
  const earliest = listed(on, on + LONGEST_WAIT).find(isLawful);
  const last = lastFrom(on);
  return {
    begins: entry ?? on,
    lastOfStay: lastFrom(entry ?? on),
    count: {
      used,
      remaining: Math.max(0, cap.days - used),
      firstOverstayOn: upToNow[0] === undefined ? null : dayAt(upToNow[0]),
      overstayDays: upToNow.length,
      longestStayIfEnteringOn: last === Infinity ? null : last - on + 1,
      earliestEntryOn: earliest === undefined ? null : dayAt(earliest),
    },
  };
};
const listed = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Gaps and lengths from one crossing to the next, over a New Year and a 29 February; gap 0 is a return on the same day. */
const records = fc
  .record({
    spans: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 50 })), { maxLength: 7 }),
    on: fc.integer({ min: 0, max: 400 }),
    isOpen: fc.boolean(),
  })
  .map(({ spans, on, isOpen }) => {
    let day = 0;
    const stays = spans.map(([gap, length]): Stay => {
      const enteredOn = dayAt(day + gap);
      day += gap + length;
      return { enteredOn, leftOn: dayAt(day) };
    });
    const opened = stays.at(-1);
    const isLastOpen = isOpen && opened !== undefined && opened.enteredOn <= dayAt(on);
    return { on: dayAt(on), stays: isLastOpen ? [...stays.slice(0, -1), { ...opened, leftOn: null }] : stays };
  });
const dates = fc.integer({ min: 0, max: 400 }).map(dayAt);
const caps = fc.oneof(
  fc.record({
    kind: fc.constant('rolling' as const),
    days: fc.integer({ min: 1, max: 60 }),
    within: fc.integer({ min: 1, max: 120 }),
  }),
  fc.record({ kind: fc.constant('per-entry' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('per-year' as const), days: fc.integer({ min: 1, max: 120 }) }),
  fc
    .record({
      kind: fc.constant('total' as const),
      days: fc.integer({ min: 1, max: 120 }),
      from: fc.option(dates),
      to: fc.option(dates),
    })
    .filter(({ from, to }) => from === null || to === null || from <= to),
);

describe('for any stays and any cap', () => {
  it('agrees with a count from day to day', () => {
    fc.assert(
      fc.property(records, fc.array(caps, { minLength: 1, maxLength: 3 }), ({ stays, on }, chosen) => {
        const result = countStays({ stays, on }, chosen);
        const slow = chosen.map((cap) => oracle(stays, on, cap));
        expect(result.caps).toEqual(slow.map((one) => one.count));
        const ends = slow.map((one) => one.lastOfStay);
        const first = Math.min(...ends);
        const begins = slow[0]?.begins ?? 0;
        expect(result.binding).toBe(first === Infinity ? null : ends.indexOf(first));
        expect(result.lastLawfulOn).toBe(first === Infinity || first < begins ? null : dayAt(first));
      }),
      {
        numRuns: 200,
        // The limit begins long after the entry: the stay lasts 396 days before it and 104 days in it.
        examples: [[{ on: START, stays: [] }, [{ kind: 'total', days: 104, from: dayAt(396), to: null }]]],
      },
    );
  });

  it('finds the earliest visit of any length that a walk from day to day finds', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(caps, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 70 }),
        (record, chosen, length) => {
          const isLawful = (day: CalendarDate): boolean =>
            chosen.every((cap) => {
              const past = record.stays
                .map(({ enteredOn, leftOn }) => ({ enteredOn, leftOn: leftOn ?? record.on }))
                .filter(({ enteredOn }) => enteredOn < day)
                .map((one) => ({ ...one, leftOn: one.leftOn < day ? one.leftOn : addDays(day, -1) }));
              const longest = countStays({ stays: past, on: day }, [cap]).caps[0]?.longestStayIfEnteringOn;
              return longest === null || (longest ?? 0) >= length;
            });
          let expected: CalendarDate | null = null;
          for (let ahead = 0; ahead < 1_700 && expected === null; ahead += 1)
            if (isLawful(addDays(record.on, ahead))) expected = addDays(record.on, ahead);
          expect(earliestVisitOn(record, chosen, length)).toBe(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(records, caps, ({ stays, on }, cap) => {
        expect(countStays({ stays: [...stays].reverse(), on }, [cap])).toEqual(countStays({ stays, on }, [cap]));
      }),
    );
  });

  it('is changed by splitting a stay in a cap on each entry only', () => {
    fc.assert(
      fc.property(records, caps, fc.integer({ min: 0, max: 60 }), ({ stays, on }, cap, at) => {
        const [first, ...rest] = stays;
        if (first?.leftOn == null) return;
        const middle = addDays(first.enteredOn, Math.min(at, daysBetween(first.enteredOn, first.leftOn)));
        const split = [{ ...first, leftOn: middle }, { ...first, enteredOn: middle }, ...rest];
        const whole = countStays({ stays, on }, [cap]).caps[0];
        const parts = countStays({ stays: split, on }, [cap]).caps[0];
        if (cap.kind !== 'per-entry') expect(parts).toEqual(whole);
        else
          expect(
            (parts?.used ?? 0) <= (whole?.used ?? 0) && (parts?.overstayDays ?? 0) <= (whole?.overstayDays ?? 0),
          ).toBe(true);
      }),
    );
  });

  it('restarts with each entry in a cap on each entry: the days of either part are counted from its own first day', () => {
    const length = fc.integer({ min: 1, max: 60 });
    const limit = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(length, length, length, limit, (first, second, inside, days) => {
        const middle = dayAt(first);
        const on = addDays(middle, Math.min(inside, second));
        const whole = [{ enteredOn: START, leftOn: dayAt(first + second) }];
        const split = [
          { enteredOn: START, leftOn: middle },
          { enteredOn: middle, leftOn: dayAt(first + second) },
        ];
        const count = (stays: readonly Stay[]) => countStays({ stays, on }, [{ kind: 'per-entry', days }]).caps[0];
        // Day `middle` is the last of the first part and day 1 of the second: it counts in both.
        const [ofFirst, ofSecond] = [first + 1, daysBetween(middle, on) + 1];
        expect(count(whole)?.used).toBe(ofFirst + ofSecond - 1);
        expect(count(split)?.used).toBe(ofSecond);
        // Broken days are days of the calendar: one that breaks both parts is one.
        const broken = new Set([...listed(days, ofFirst - 1), ...listed(days, ofSecond - 1).map((day) => first + day)]);
        expect(count(split)?.overstayDays).toBe(broken.size);
      }),
    );
  });

  it('never uses fewer days when a stay is added', () => {
    fc.assert(
      fc.property(records, caps, dates, fc.integer({ min: 0, max: 20 }), ({ stays, on }, cap, from, length) => {
        fc.pre(cap.kind !== 'per-entry');
        const more = [...stays, { enteredOn: from, leftOn: addDays(from, length) }];
        const before = countStays({ stays, on }, [cap]).caps[0];
        const after = countStays({ stays: more, on }, [cap]).caps[0];
        expect((after?.used ?? 0) >= (before?.used ?? 0)).toBe(true);
        expect((after?.overstayDays ?? 0) >= (before?.overstayDays ?? 0)).toBe(true);
      }),
    );
  });
});
