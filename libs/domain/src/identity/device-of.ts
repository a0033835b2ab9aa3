export const BROWSERS = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'yandex', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];
export const SYSTEMS = ['android', 'ios', 'linux', 'macos', 'windows', 'other'] as const;
export type System = (typeof SYSTEMS)[number];

export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

// In this order: most browsers name Chrome and Safari as well, and Android names Linux.
const BROWSER_MARKS: readonly (readonly [RegExp, Browser])[] = [
  [/YaBrowser\//, 'yandex'],
  [/OPR\//, 'opera'],
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'chrome'],
  [/Version\/[\d.]+ .*Safari\//, 'safari'],
];
const SYSTEM_MARKS: readonly (readonly [RegExp, System])[] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11/, 'linux'],
];

const markOf = <T>(marks: readonly (readonly [RegExp, T])[], text: string): T | undefined =>
  marks.find(([mark]) => mark.test(text))?.[1];

/** Browser and system that a `User-Agent` header speaks of, for people to tell their devices apart; never a proof. */
export function deviceOf(userAgent: string): Device {
  return { browser: markOf(BROWSER_MARKS, userAgent) ?? 'other', system: markOf(SYSTEM_MARKS, userAgent) ?? 'other' };
}
