import type { OwnSession } from '@sapar/contracts';

const BROWSERS: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
};
const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'Android',
  ios: 'iOS',
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
};

/** `Chrome, Windows`: names as their makers write them, words only for what has no name. */
export function deviceName({ browser, system }: OwnSession, t: (key: string) => string): string {
  const first = browser === 'yandex' ? t('sessions.yandex') : BROWSERS[browser ?? ''];
  const second = SYSTEMS[system ?? ''];
  return [first, second].filter((name) => name !== undefined).join(', ') || t('sessions.unknown');
}

/** What is held in a hand. */
export const isPhone = ({ system }: OwnSession): boolean => system === 'android' || system === 'ios';
