import { describe, expect, it } from '@jest/globals';
import { isPressing, mainDeadline, railOf, urgencyOf } from './rail.js';

const deadline = (state: 'open' | 'met' | 'withdrawn', dueOn: string | null, eventOn = '2026-03-20') =>
  ({ state, dueOn, eventOn, isProvisional: false }) as never as Parameters<typeof mainDeadline>[0][number];

describe('rail of the main job', () => {
  it('stands at the notification once the person has arrived', () => {
    expect(railOf('arrived')).toEqual({ plan: 'done', entry: 'done', notification: 'current', exit: 'future' });
  });

  it('keeps the notification open for a person who left before it was filed', () => {
    expect(railOf('left', false)).toMatchObject({ notification: 'current', exit: 'done' });
    expect(railOf('left', true)).toMatchObject({ notification: 'done' });
  });

  it('stops for a person who was not admitted', () => {
    expect(railOf('not-admitted').notification).toBe('stopped');
  });
});

describe('deadline of the page', () => {
  it('prefers an open one over a closed one, and the earlier of two', () => {
    const [met, late, early] = [
      deadline('met', '2026-03-10'),
      deadline('open', '2026-03-30'),
      deadline('open', '2026-03-27'),
    ];
    expect(mainDeadline([met, late, early])).toBe(early);
  });

  it('is red on the last day and after it, amber inside the window, and plain before the planned day', () => {
    expect(urgencyOf(deadline('open', '2026-03-27'), '2026-03-28')).toBe('over');
    expect(urgencyOf(deadline('open', '2026-03-27'), '2026-03-27')).toBe('last');
    expect(urgencyOf(deadline('open', '2026-03-27'), '2026-03-26')).toBe('win');
    expect(urgencyOf(deadline('open', '2026-04-27', '2026-04-23'), '2026-03-26')).toBe('plain');
    expect(urgencyOf(deadline('open', null), '2026-03-26')).toBe('over');
    expect(urgencyOf(deadline('met', '2026-03-20'), '2026-03-26')).toBe('done');
  });

  it.each(['2026-03-26', '2026-03-27', '2026-03-28'])(
    'is never red on %s while its arrival is only planned',
    (today) => {
      const planned = { ...deadline('open', '2026-03-27'), isProvisional: true };
      expect(urgencyOf(planned, today)).toBe('win');
    },
  );

  it('stands open from a week before its day until it is done', () => {
    const on = (today: string, state: 'open' | 'met' = 'open') => isPressing(deadline(state, '2026-03-27'), today);
    expect([on('2026-03-19'), on('2026-03-20'), on('2026-03-28'), on('2026-03-28', 'met')]).toEqual([
      ...[false, true, true, false],
    ]);
  });
});
