import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { questionsOnArrival, type ArrivalFacts } from './arrival-questions.js';

const on = calendarDate;
const facts = (changes: Partial<ArrivalFacts>): ArrivalFacts => ({
  arrivedOn: on('2026-03-20'),
  basis: 'visa',
  visa: { validFromOn: on('2026-03-01'), validToOn: on('2026-05-30') },
  confirmedArrivalOn: null,
  earlierStays: [],
  ...changes,
});
const kinds = (changes: Partial<ArrivalFacts>): readonly string[] =>
  questionsOnArrival(facts(changes)).map((question) => question.kind);

describe('questions on an arrival', () => {
  it('asks nothing when the visa covers the day and no earlier stay is open', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ arrivedOn: on('2026-03-01') })).toEqual([]);
    expect(kinds({ arrivedOn: on('2026-05-30') })).toEqual([]);
  });

  it('asks about an arrival before the visa begins and names both dates', () => {
    expect(questionsOnArrival(facts({ arrivedOn: on('2026-02-26') }))).toEqual([
      { kind: 'arrival-before-visa', facts: { arrivedOn: '2026-02-26', visaValidFromOn: '2026-03-01' } },
    ]);
  });

  it('asks about an arrival after the visa has ended', () => {
    expect(kinds({ arrivedOn: on('2026-05-31') })).toEqual(['arrival-after-visa']);
  });

  it('asks about a confirmation that names another day of arrival than the case', () => {
    expect(kinds({ confirmedArrivalOn: on('2026-03-20') })).toEqual([]);
    expect(questionsOnArrival(facts({ confirmedArrivalOn: on('2026-03-19') }))).toEqual([
      { kind: 'confirmed-other-day', facts: { arrivedOn: '2026-03-20', confirmedArrivalOn: '2026-03-19' } },
    ]);
  });

  it('asks on what basis a person came when nobody knows', () => {
    expect(kinds({ basis: 'unknown' })).toEqual(['unknown-basis']);
  });

  it('does not hold a visa-free arrival against the dates of a visa', () => {
    expect(kinds({ basis: 'visa-free', arrivedOn: on('2026-02-01') })).toEqual([]);
  });

  it('asks for the exit when an earlier stay is still open', () => {
    expect(kinds({ earlierStays: [{ enteredOn: on('2026-01-10'), leftOn: null }] })).toEqual(['earlier-stay-open']);
  });

  it('asks when the arrival falls into a stay that ended later, but not on its last day', () => {
    const stay = { enteredOn: on('2026-03-10'), leftOn: on('2026-03-25') };
    expect(kinds({ earlierStays: [stay] })).toEqual(['stays-overlap']);
    expect(kinds({ arrivedOn: on('2026-03-25'), earlierStays: [stay] })).toEqual([]);
  });
});
