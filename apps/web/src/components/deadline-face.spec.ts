import { describe, expect, it } from '@jest/globals';
import { deadlineFaceOf, type DeadlineFacts } from './deadline-face.js';

const now = { today: '2026-03-27' as never, minute: null, days: [] };
const faceOf = (kind: DeadlineFacts['kind'], dueOn: string, state: DeadlineFacts['state'] = 'open') => {
  const facts = { kind, state, dueOn, isProvisional: false, workingDaysUsed: 1, workingDaysAllowed: 2 };
  const { tone, isSolid, word, pips } = deadlineFaceOf(
    { ...facts, dueAt: null, officeCutoffAt: null, missingYear: null },
    now,
  );
  return [tone, isSolid, word.key, pips];
};

describe('the chip of a date of the visit', () => {
  it('tells the days left, amber within two weeks, without working days', () => {
    expect(faceOf('last-lawful-day', '2026-04-18')).toEqual(['plain', false, 'chip.daysLeft', null]);
    expect(faceOf('overrun-decision', '2026-04-10')).toEqual(['win', false, 'chip.daysLeft', null]);
    expect(faceOf('document-expiry', '2026-03-27')).toEqual(['over', false, 'chip.lastDay', null]);
  });

  it('calls a missing exit no more than that, and a planned exit never red', () => {
    expect(faceOf('last-lawful-day', '2026-03-20')).toEqual(['over', false, 'chip.noExit', null]);
    expect(faceOf('exit-expected', '2026-03-20')).toEqual(['doubt', false, 'chip.noExit', null]);
    expect(faceOf('exit-expected', '2026-03-27')).toEqual(['win', false, 'chip.exitToday', null]);
  });

  it('is filled only where a day has passed that asked for an act, and never says filed', () => {
    expect(faceOf('visa-free-registration', '2026-03-20')).toEqual(['over', true, 'chip.passed', null]);
    expect(faceOf('visa-free-registration', '2026-03-20', 'met')).toEqual(['done', false, 'chip.inTime', null]);
    expect(faceOf('last-lawful-day', '2026-03-20', 'met-late')).toEqual(['done', false, 'chip.late', null]);
  });
});

describe('the chip of a planned arrival', () => {
  it.each(['2026-03-26', '2026-03-27'])('asks in amber when its window ended on %s, and is never filled', (dueOn) => {
    const facts = { kind: 'arrival-notification', state: 'open', isProvisional: true, dueOn } as const;
    const counted = { workingDaysUsed: 3, workingDaysAllowed: 3, dueAt: null, officeCutoffAt: null, missingYear: null };
    expect(deadlineFaceOf({ ...facts, ...counted }, now)).toMatchObject({ tone: 'win', isSolid: false });
    expect(deadlineFaceOf({ ...facts, ...counted, isProvisional: false }, now).tone).toBe('over');
  });
});
