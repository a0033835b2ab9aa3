import { describe, expect, it } from '@jest/globals';
import { faultsOfOutcomes, firstOutcomes, outcomeFieldOf, toGroupArrival, type Outcomes } from './group-outcomes.js';

const facts = {
  arrivedOn: '2026-03-20',
  atHostOn: '2026-03-22',
  borderPoint: 'Almaty airport',
  addressOfStay: 'Atyrau',
  basis: 'visa',
} as never;
const with_ = (outcome: string, more: object = {}) => ({ outcome, plannedArrivalOn: '', note: '', ...more }) as never;

describe('arrival of a group with exceptions by person (S3)', () => {
  const outcomes: Outcomes = {
    a: with_('arrived'),
    b: with_('later', { plannedArrivalOn: '2026-03-22', note: 'typed before' }),
    c: with_('not-admitted', { note: 'visa not in system' }),
    d: with_('not-coming'),
    e: with_('left-out'),
  };

  it('names who arrived, each exception with its own facts, and nobody who is left out', () => {
    expect(toGroupArrival(facts, outcomes)).toEqual({
      ...(facts as object),
      caseIds: ['a'],
      exceptions: [
        { caseId: 'b', kind: 'later', plannedArrivalOn: '2026-03-22' },
        { caseId: 'c', kind: 'not-admitted', note: 'visa not in system' },
        { caseId: 'd', kind: 'not-coming' },
      ],
    });
  });

  it('leaves out a day at the host that nobody named', () => {
    expect(toGroupArrival({ ...(facts as object), atHostOn: '' } as never, outcomes)).not.toHaveProperty('atHostOn');
  });

  it('takes everybody planned as arrived until somebody says otherwise', () => {
    expect(
      Object.values(
        firstOutcomes([
          { id: 'a', stage: 'planned' },
          { id: 'b', stage: 'arrived' },
        ]),
      ).map(({ outcome }) => outcome),
    ).toEqual(['arrived', 'left-out']);
  });

  it('asks for the day of who comes later', () => {
    expect(faultsOfOutcomes({ b: with_('later') }, 'needed')).toEqual({ 'outcomes.b.plannedArrivalOn': 'needed' });
    expect(faultsOfOutcomes(outcomes, 'needed')).toEqual({});
  });

  it('puts the fault of a counted exception beside its person', () => {
    expect(outcomeFieldOf('exceptions.0.plannedArrivalOn', toGroupArrival(facts, outcomes))).toBe(
      'outcomes.b.plannedArrivalOn',
    );
    expect(outcomeFieldOf('exceptions.1.caseId', toGroupArrival(facts, outcomes))).toBe('outcomes.c.outcome');
    expect(outcomeFieldOf('caseIds.0', toGroupArrival(facts, outcomes))).toBe('outcomes.a.outcome');
    expect(outcomeFieldOf('arrivedOn', toGroupArrival(facts, outcomes))).toBe('arrivedOn');
  });
});
