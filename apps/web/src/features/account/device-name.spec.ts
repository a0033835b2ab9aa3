import { describe, expect, it } from '@jest/globals';
import type { OwnSession } from '@sapar/contracts';
import { deviceName, isPhone } from './device-name.js';

const session = (browser: OwnSession['browser'], system: OwnSession['system']): OwnSession => ({
  id: '019a1c2e-7b1c-7cc0-8d58-0b9c3f1f2a11',
  ...{ browser, system, address: null, isThisOne: false },
  ...{ signedInAt: '2026-03-30T05:00:00Z', lastUsedAt: '2026-03-30T05:00:00Z', endsAt: '2026-03-30T07:00:00Z' },
});
const t = (key: string): string => key;

describe('the name of a device', () => {
  it.each([
    ['chrome', 'windows', 'Chrome, Windows'],
    ['yandex', 'android', 'sessions.yandex, Android'],
    ['other', 'ios', 'iOS'],
    ['firefox', 'other', 'Firefox'],
    ['other', 'other', 'sessions.unknown'],
    [null, null, 'sessions.unknown'],
  ] as const)('of %s on %s is %s', (browser, system, name) => {
    expect(deviceName(session(browser, system), t)).toBe(name);
  });

  it('stands beside a phone where the system is one', () => {
    expect([isPhone(session('safari', 'ios')), isPhone(session('safari', 'macos'))]).toEqual([true, false]);
  });
});
