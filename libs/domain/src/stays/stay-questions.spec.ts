import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { staysOfCrossings, type Crossing } from './crossings.js';
import { questionsOnStays } from './stay-questions.js';
import type { Stay } from './stay.js';

const stay = (enteredOn: string, leftOn: string | null): Stay => ({
  enteredOn: calendarDate(enteredOn),
  leftOn: leftOn === null ? null : calendarDate(leftOn),
});
const ask = (...stays: readonly Stay[]) =>
  questionsOnStays({ stays, on: calendarDate('2026-06-01') }).map(({ kind, later }) => [kind, later.enteredOn]);

describe('stays that contradict each other', () => {
  it('S14: leaving and returning on one day is no contradiction', () => {
    expect(ask(stay('2026-05-10', null), stay('2026-05-01', '2026-05-10'))).toEqual([]);
    expect(ask(stay('2026-05-10', '2026-05-12'), stay('2026-05-10', '2026-05-10'))).toEqual([]);
    expect(ask(stay('2026-05-10', '2026-05-10'), stay('2026-05-10', '2026-05-12'))).toEqual([]);
  });

  it('asks about an entry before the exit of the stay before, however far back that stay began', () => {
    expect(ask(stay('2026-05-01', '2026-05-10'), stay('2026-05-09', '2026-05-12'))).toEqual([
      ['stays-overlap', '2026-05-09'],
    ]);
    expect(
      ask(stay('2026-04-01', '2026-05-30'), stay('2026-04-02', '2026-04-03'), stay('2026-05-09', '2026-05-12')),
    ).toEqual([
      ['stays-overlap', '2026-04-02'],
      ['stays-overlap', '2026-05-09'],
    ]);
  });

  it('holds each stay against the one that lasts longest before it, of equals against the later', () => {
    const stays = [
      stay('2026-05-01', '2026-05-10'),
      stay('2026-05-03', '2026-05-20'),
      stay('2026-05-05', '2026-05-20'),
      stay('2026-05-15', '2026-05-18'),
    ];
    const pairs = questionsOnStays({ stays, on: calendarDate('2026-06-01') }).map(({ earlier, later }) => [
      earlier.enteredOn,
      later.enteredOn,
    ]);
    expect(pairs).toEqual([
      ['2026-05-01', '2026-05-03'],
      ['2026-05-03', '2026-05-05'],
      ['2026-05-05', '2026-05-15'],
    ]);
  });

  it('asks about several open stays and about any entry while one is open', () => {
    expect(ask(stay('2026-05-01', null), stay('2026-05-20', null))).toEqual([['entered-while-inside', '2026-05-20']]);
    expect(ask(stay('2026-05-01', null), stay('2026-06-01', '2026-06-05'))).toEqual([
      ['entered-while-inside', '2026-06-01'],
    ]);
    expect(ask(stay('2026-05-01', null), stay('2026-05-01', '2026-05-02'))).toEqual([['stays-overlap', '2026-05-01']]);
    expect(ask(stay('2026-05-01', null), stay('2026-05-01', '2026-05-01'))).toEqual([]);
  });

  it('asks nothing about a stay planned after the one that is open today', () => {
    expect(ask(stay('2026-05-01', null), stay('2026-06-02', '2026-06-05'))).toEqual([]);
  });
});

const crossing = (direction: Crossing['direction'], on: string): Crossing => ({ direction, on: calendarDate(on) });

describe('crossings of the border', () => {
  it('become stays, the last of which may be open', () => {
    const crossings = [
      crossing('entry', '2026-05-20'),
      crossing('exit', '2026-05-10'),
      crossing('entry', '2026-05-01'),
    ];
    expect(staysOfCrossings(crossings, null)).toEqual({
      stays: [stay('2026-05-01', '2026-05-10'), stay('2026-05-20', null)],
      questions: [],
    });
  });

  it('S14: out and back in on one day are two stays, in whatever order they were typed in', () => {
    const crossings = [
      crossing('entry', '2026-05-10'),
      crossing('exit', '2026-05-10'),
      crossing('entry', '2026-05-01'),
    ];
    expect(staysOfCrossings(crossings, null).stays).toEqual([
      stay('2026-05-01', '2026-05-10'),
      stay('2026-05-10', null),
    ]);
    expect(staysOfCrossings(crossings.slice(0, 2), null).stays).toEqual([stay('2026-05-10', '2026-05-10')]);
  });

  it('begin a stay with the data when its entry lies before them, and ask', () => {
    const exit = [crossing('exit', '2026-05-10')];
    const question = { kind: 'entry-missing', on: '2026-05-10' };
    expect(staysOfCrossings(exit, calendarDate('2026-04-01'))).toEqual({
      stays: [stay('2026-04-01', '2026-05-10')],
      questions: [{ ...question, assumedOn: '2026-04-01' }],
    });
    expect(staysOfCrossings(exit, null).stays).toEqual([stay('2026-05-10', '2026-05-10')]);
    expect(staysOfCrossings(exit, calendarDate('2026-06-01')).stays).toEqual([stay('2026-05-10', '2026-05-10')]);
  });

  it('assume the most days where an entry or an exit in between is missing', () => {
    const exits = [crossing('entry', '2026-05-01'), crossing('exit', '2026-05-10'), crossing('exit', '2026-05-20')];
    expect(staysOfCrossings(exits, null)).toEqual({
      stays: [stay('2026-05-01', '2026-05-10'), stay('2026-05-10', '2026-05-20')],
      questions: [{ kind: 'entry-missing', on: '2026-05-20', assumedOn: '2026-05-10' }],
    });
    const entries = [crossing('entry', '2026-05-01'), crossing('entry', '2026-05-10')];
    expect(staysOfCrossings(entries, null)).toEqual({
      stays: [stay('2026-05-01', '2026-05-10'), stay('2026-05-10', null)],
      questions: [{ kind: 'exit-missing', on: '2026-05-01', assumedOn: '2026-05-10' }],
    });
  });

  it('give back any stays that do not contradict each other, and never ask about them', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), { maxLength: 6 });
    fc.assert(
      fc.property(spans, fc.infiniteStream(fc.nat()), (list, order) => {
        let day: CalendarDate = calendarDate('2028-02-20');
        const stays = list.map(([gap, length]) => {
          const enteredOn = addDays(day, gap);
          day = addDays(enteredOn, length);
          return { enteredOn, leftOn: day };
        });
        const crossings = stays.flatMap(({ enteredOn, leftOn }) => [
          { direction: 'entry' as const, on: enteredOn },
          { direction: 'exit' as const, on: leftOn },
        ]);
        const shuffled = crossings
          .map((one) => ({ one, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(staysOfCrossings(shuffled, null)).toEqual({ stays, questions: [] });
        expect(questionsOnStays({ stays, on: day })).toEqual([]);
      }),
    );
  });
});
