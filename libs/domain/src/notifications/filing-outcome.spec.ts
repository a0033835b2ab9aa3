import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { correctionOutcome, filingOutcome, type ConfirmedFiling, type FilingOutcome } from './filing-outcome.js';

const dueOn = calendarDate('2026-03-27');
const allRead = { differences: [], notCompared: [] };
const differing = { differences: [{ field: 'address', inCase: 'a', onPaper: 'b' }], notCompared: [] } as const;
const confirmed = (changes: Partial<ConfirmedFiling>): FilingOutcome =>
  filingOutcome(
    {
      kind: 'confirmed',
      filedBy: 'host',
      filedOn: dueOn,
      hasDocument: true,
      hasNumber: false,
      comparison: allRead,
      isDifferenceAccepted: false,
      ...changes,
    },
    'none',
    dueOn,
  );

describe('what a filing does', () => {
  it.each(['submitted', 'said-filed'] as const)('%s closes nothing', (kind) => {
    expect(filingOutcome({ kind }, 'none', dueOn)).toEqual({
      progress: kind,
      closes: null,
      missing: [],
      otherChannels: [],
    });
  });

  it('a failed try offers the channels that are left', () => {
    expect(filingOutcome({ kind: 'try-failed', channel: 'vmp' }, 'none', dueOn)).toEqual({
      progress: 'try-failed',
      closes: null,
      missing: [],
      otherChannels: ['egov', 'eqonaq', 'paper'],
    });
  });

  it('takes nothing back', () => {
    expect(filingOutcome({ kind: 'said-filed' }, 'submitted', dueOn).progress).toBe('submitted');
    expect(filingOutcome({ kind: 'try-failed', channel: 'paper' }, 'confirmed', dueOn).progress).toBe('confirmed');
  });

  it('our confirmation needs its document or its number', () => {
    expect(confirmed({}).closes).toBe('met');
    expect(
      confirmed({ hasDocument: false, hasNumber: true, comparison: { differences: [], notCompared: ['name'] } }).closes,
    ).toBe('met');
    expect(confirmed({ hasDocument: false })).toEqual({
      progress: 'submitted',
      closes: null,
      missing: ['document-or-number'],
      otherChannels: [],
    });
  });

  it("another's confirmation needs the document and all four facts", () => {
    expect(confirmed({ filedBy: 'hotel' })).toEqual({
      progress: 'confirmed',
      closes: 'met',
      missing: [],
      otherChannels: [],
    });
    expect(confirmed({ filedBy: 'hotel', hasDocument: false, hasNumber: true }).missing).toEqual(['document']);
    expect(confirmed({ filedBy: 'agent', comparison: { differences: [], notCompared: ['address'] } })).toMatchObject({
      closes: null,
      missing: ['unread-facts'],
    });
    expect(
      confirmed({ filedBy: 'agent', hasDocument: false, comparison: { differences: [], notCompared: ['address'] } })
        .missing,
    ).toEqual(['document', 'unread-facts']);
  });

  it('a differing confirmation closes only when it is ours and accepted with a reason', () => {
    expect(confirmed({ comparison: differing })).toMatchObject({ progress: 'differs', closes: null });
    expect(confirmed({ comparison: differing, isDifferenceAccepted: true })).toMatchObject({
      progress: 'confirmed',
      closes: 'met',
    });
    expect(confirmed({ comparison: differing, isDifferenceAccepted: true, filedBy: 'hotel' })).toMatchObject({
      progress: 'differs',
      closes: null,
    });
  });

  it('is late on the day after the last day, whenever it was typed in', () => {
    expect(confirmed({ filedOn: calendarDate('2026-03-28') }).closes).toBe('met-late');
    expect(confirmed({ filedOn: calendarDate('2026-03-21') }).closes).toBe('met');
  });

  it('is not called late where no last day could be computed', () => {
    const filing: ConfirmedFiling = {
      kind: 'confirmed',
      filedBy: 'host',
      filedOn: dueOn,
      hasDocument: true,
      hasNumber: true,
      comparison: allRead,
      isDifferenceAccepted: false,
    };
    expect(filingOutcome(filing, 'submitted', null).closes).toBe('met');
  });
});

describe('a corrected filing', () => {
  it('is judged by the first and shows the doubt', () => {
    expect(correctionOutcome(calendarDate('2026-03-26'), calendarDate('2026-04-02'), dueOn)).toEqual({
      closes: 'met',
      isDoubtful: true,
    });
    expect(correctionOutcome(calendarDate('2026-03-26'), calendarDate('2026-03-27'), dueOn)).toEqual({
      closes: 'met',
      isDoubtful: false,
    });
    expect(correctionOutcome(calendarDate('2026-03-30'), calendarDate('2026-04-02'), dueOn)).toEqual({
      closes: 'met-late',
      isDoubtful: false,
    });
  });
});
