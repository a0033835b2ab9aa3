import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@sapar/domain';
import { categoryCapsOn, loadCatalogue, visaFreeRegimeOn } from '@sapar/rule-catalogue';

const catalogue = loadCatalogue();
const TODAY = '2026-06-01' as CalendarDate;
const regimeOf = (citizenship: string, on = '2026-06-01') => {
  const { list, caps, uncounted } = visaFreeRegimeOn(catalogue, citizenship, on as CalendarDate, TODAY);
  return {
    list: list?.rule.id ?? null,
    caps: caps.map(({ cap }) => cap),
    uncounted: uncounted.map(({ rule }) => rule.id),
  };
};
const perEntry = (days: number) => ({ kind: 'per-entry', days });
const in180 = (days: number) => ({ kind: 'rolling', days, within: 180 });

describe('the limits of a visa-free stay', () => {
  it('are those of the own agreement where it has a window', () => {
    expect(regimeOf('CN')).toEqual({ list: null, caps: [in180(90), perEntry(30)], uncounted: [] });
    expect(regimeOf('CN', '2023-11-09').caps).toEqual([in180(42), perEntry(14)]);
    expect(regimeOf('RU')).toEqual({ list: null, caps: [in180(90)], uncounted: [] });
  });

  it('are the general ones for a state of the published list, and the list is cited', () => {
    expect(regimeOf('DE')).toEqual({
      list: 'kz.visa-free.unilateral.countries',
      caps: [perEntry(30), in180(90)],
      uncounted: [],
    });
  });

  it('are the general ones too where an agreement gives days without a window, which is named', () => {
    const general = [perEntry(30), in180(90)];
    expect(regimeOf('GE')).toEqual({
      ...{ list: 'kz.visa-free.bilateral-90.countries', caps: general, uncounted: ['kz.visa-free.bilateral-90.days'] },
    });
    expect(regimeOf('TH')).toMatchObject({
      ...{ caps: [perEntry(30), ...general], uncounted: ['kz.visa-free.thailand.days-in-window'] },
    });
  });

  it('begin with the rule: none before it, and none for a state that nothing names', () => {
    const nothing = { list: null, caps: [], uncounted: [] };
    expect(regimeOf('TR', '2025-09-14')).toEqual(nothing);
    expect(regimeOf('TR', '2025-09-15').caps).toEqual([in180(90)]);
    expect(regimeOf('EG')).toEqual(nothing);
  });
});

describe('the figures of a category', () => {
  it('are counted over the days of the visa', () => {
    const visa = { from: '2026-03-01' as CalendarDate, to: '2026-05-30' as CalendarDate };
    const found = categoryCapsOn(catalogue, 'B2', visa, { on: TODAY, today: TODAY });
    expect(found.map(({ cap, found: { rule } }) => [rule.appliesTo?.entries, cap])).toEqual([
      ['multiple', { kind: 'total', days: 90, ...visa }],
      ['single', { kind: 'total', days: 30, ...visa }],
    ]);
  });
});
