import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '../calendar/calendar-date.js';
import { planErasure } from './plan-erasure.js';

const day = (text: string): CalendarDate => text as CalendarDate;
const periods = [
  { kind: 'papers', deleteOn: day('2026-04-01') },
  { kind: 'dates', deleteOn: day('2029-04-01') },
] as const;
const outcomes = (hasOpenCase: boolean, today: string, given: Parameters<typeof planErasure>[0] = periods) =>
  planErasure(given, { hasOpenCase, today: day(today) }).map((one) =>
    one.outcome === 'removed' ? `${one.kind} removed` : `${one.kind} stays: ${one.why}, ${one.until ?? 'open'}`,
  );

describe('what a deletion removes', () => {
  it('is nothing while a visit runs: the host must be able to notify', () => {
    expect(outcomes(true, '2026-04-02')).toEqual([
      ...['papers', 'mail', 'identity', 'dates'].map((kind) => `${kind} stays: case-open, open`),
      'journal stays: no-name, open',
    ]);
  });

  it('is all but dates and receipts, which stay as long as a claim can come (S52)', () => {
    expect(outcomes(false, '2026-04-02')).toEqual([
      ...['papers removed', 'mail removed', 'identity removed'],
      ...['dates stays: claims, 2029-04-01', 'journal stays: no-name, open'],
    ]);
  });

  it('is also the receipts from the day on which their time is over, not a day before', () => {
    expect(outcomes(false, '2029-03-31')).toContain('dates stays: claims, 2029-04-01');
    expect(outcomes(false, '2029-04-01')).toContain('dates removed');
  });

  it('leaves dates and receipts until a lawyer has signed a period for them', () => {
    expect(outcomes(false, '2040-01-01', [])).toContain('dates stays: no-period, open');
  });
});
