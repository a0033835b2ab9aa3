import { describe, expect, it } from '@jest/globals';
import { visitsThatMisfit, type CalendarDate, type VisitOnVisa } from '@sapar/domain';
import fc from 'fast-check';

const day = (text: string): CalendarDate => text as CalendarDate;
const VISA = {
  ...{ category: 'B2', entries: 1 as const, stayDays: 10 },
  ...{ validFromOn: day('2026-03-01'), validToOn: day('2026-03-31') },
};
const visit = (id: string, from: string, to: string, changes: Partial<VisitOnVisa> = {}): VisitOnVisa => ({
  ...{ id, fromOn: day(from), toOn: day(to), hasEntered: false, askedCategory: null, ...changes },
});

describe('visits planned on a visa', () => {
  it('fit from its first to its last day and for all its days, both ends counted', () => {
    // 1 to 10 March are ten days.
    expect(visitsThatMisfit(VISA, [visit('a', '2026-03-01', '2026-03-10')])).toEqual([]);
    expect(visitsThatMisfit(VISA, [visit('a', '2026-03-22', '2026-03-31')])).toEqual([]);
  });

  it.each([
    ['2026-02-28', '2026-03-05', 'before-validity'],
    ['2026-03-25', '2026-04-01', 'after-validity'],
    ['2026-03-01', '2026-03-11', 'too-long'],
  ])('from %s to %s do not: %s', (from, to, reason) => {
    expect(visitsThatMisfit(VISA, [visit('a', from, to)])).toEqual([{ id: 'a', reasons: [reason] }]);
  });

  it('take its entries in their order, those already made first', () => {
    const planned = [visit('late', '2026-03-20', '2026-03-22'), visit('early', '2026-03-10', '2026-03-12')];
    expect(visitsThatMisfit(VISA, planned)).toEqual([{ id: 'late', reasons: ['no-entry-left'] }]);
    const begun = [...planned, visit('in', '2026-03-25', '2026-03-27', { hasEntered: true })];
    expect(visitsThatMisfit(VISA, begun).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(visitsThatMisfit({ ...VISA, entries: 'multiple' }, begun)).toEqual([]);
  });

  it('asked for in another category are named', () => {
    const asked = visit('a', '2026-03-01', '2026-03-05', { askedCategory: 'B3' });
    expect(visitsThatMisfit(VISA, [asked])).toEqual([{ id: 'a', reasons: ['other-category'] }]);
  });

  it('never misfit more with one entry more', () => {
    const visits = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 6 });
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 5 }), (days, entries) => {
        const planned = days.map((on, at) => {
          const text = `2026-03-${String(on).padStart(2, '0')}`;
          return visit(String(at), text, text);
        });
        const misfits = (count: number) => visitsThatMisfit({ ...VISA, entries: count }, planned).length;
        expect(misfits(entries)).toBe(Math.max(0, planned.length - entries));
        expect(misfits(entries + 1)).toBeLessThanOrEqual(misfits(entries));
      }),
    );
  });
});
