import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { earliestEntry } from './earliest-entry.js';
import type { Limit } from './limit.js';

const on = calendarDate;
const rolling = { kind: 'days', cap: { kind: 'rolling', days: 90, within: 180 }, span: null } as unknown as Limit;
const visa = (fromOn: string | null, toOn: string): Limit => ({
  ...{ kind: 'visa', fromOn: fromOn === null ? null : on(fromOn), toOn: on(toOn) },
});

describe('the earliest entry for a visit of a length', () => {
  // 85 days, which leave the window one by one after 17 April: by the window alone the visit may begin on Mon 13 April.
  const record = { stays: [{ enteredOn: on('2025-10-20'), leftOn: on('2026-01-12') }], on: on('2026-03-30') };
  const visit = { enteredOn: on('2026-03-31'), leftOn: on('2026-04-29') };

  it('is one that every limit allows, whichever is asked first', () => {
    for (const limits of [
      [visa(null, '2026-05-12'), rolling],
      [rolling, visa(null, '2026-05-12')],
    ])
      expect(earliestEntry(limits, record, visit)).toBe('2026-04-13');
    for (const limits of [
      [visa('2026-04-20', '2026-05-19'), rolling],
      [rolling, visa('2026-04-20', '2026-05-19')],
    ])
      expect(earliestEntry(limits, record, visit)).toBe('2026-04-20');
  });

  it('is none where the visa ends before a visit that the window allows, also when the visa is asked first', () => {
    expect(earliestEntry([visa(null, '2026-05-11'), rolling], record, visit)).toBeNull();
    expect(earliestEntry([rolling, visa(null, '2026-05-11')], record, visit)).toBeNull();
  });
});
