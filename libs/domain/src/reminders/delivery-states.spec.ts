import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DELIVERY_ARROWS,
  nextDeliveryState,
  resolveUnknown,
  retryDelaySeconds,
  type DeliveryEvent,
  type DeliveryState,
} from './delivery-states.js';

const WALKED: readonly (readonly [DeliveryState, DeliveryEvent, DeliveryState])[] = [
  ['queued', 'claim', 'claimed'],
  ['queued', 'cancel', 'cancelled'],
  ['claimed', 'dot-leaves', 'dot-sent'],
  ['claimed', 'fail-temporarily', 'queued'],
  ['claimed', 'fail-permanently', 'undeliverable'],
  ['claimed', 'lease-ends', 'queued'],
  ['claimed', 'cancel', 'cancelled'],
  ['dot-sent', 'accept', 'accepted'],
  ['dot-sent', 'fail-temporarily', 'queued'],
  ['dot-sent', 'fail-permanently', 'undeliverable'],
  ['dot-sent', 'lease-ends', 'unknown'],
  ['dot-sent', 'connection-lost', 'unknown'],
  ['unknown', 'resend', 'queued'],
  ['unknown', 'hold', 'held'],
  ['held', 'resend', 'queued'],
  ['held', 'cancel', 'cancelled'],
  ['accepted', 'bounce', 'bounced'],
];
const STATES = Object.keys(DELIVERY_ARROWS) as readonly DeliveryState[];
const EVENTS = [...new Set(WALKED.map(([, event]) => event))];

describe('the states of a delivery', () => {
  it.each(WALKED)('%s and %s give %s', (state, event, next) => {
    expect(nextDeliveryState(state, event)).toBe(next);
  });

  it('have no other arrow', () => {
    const found = STATES.flatMap((state) =>
      EVENTS.filter((event) => nextDeliveryState(state, event) !== null).map((event) => `${state} ${event}`),
    );
    expect(found.sort()).toEqual(WALKED.map(([state, event]) => `${state} ${event}`).sort());
  });

  it('never send again what was accepted, cancelled or refused for good', () => {
    const again = ['accepted', 'bounced', 'undeliverable', 'cancelled'] as const;
    expect(again.map((state) => nextDeliveryState(state, 'claim'))).toEqual([null, null, null, null]);
  });

  it('after an unknown end follow the policy of the company', () => {
    expect([resolveUnknown('resend'), resolveUnknown('hold')]).toEqual(['queued', 'held']);
  });
});

describe('the delay before the next try', () => {
  it('begins with seconds and stops at five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map((attempt) => retryDelaySeconds(attempt, ''))).toEqual([
      5, 15, 30, 60, 120, 300, 300, 300,
    ]);
  });

  it('is the same for the same mail, never zero and never above the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.uuid(), (attempt, id) => {
        const delay = retryDelaySeconds(attempt, id);
        expect(delay).toBe(retryDelaySeconds(attempt, id));
        expect(delay).toBeGreaterThanOrEqual(1);
        expect(delay).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('spreads mails that failed together', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `0197f0aa-${String(index)}-7000`);
    expect(new Set(ids.map((id) => retryDelaySeconds(7, id))).size).toBeGreaterThan(1);
  });

  it('refuses an attempt that is none', () => {
    expect(() => retryDelaySeconds(0, 'a')).toThrow(RangeError);
    expect(() => retryDelaySeconds(1.5, 'a')).toThrow(RangeError);
  });
});
