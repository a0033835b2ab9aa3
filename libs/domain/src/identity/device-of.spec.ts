import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device-of.js';

const LIKE = 'Mozilla/5.0';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0';

describe('a device', () => {
  it.each([
    [`${LIKE} (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'chrome', 'windows'],
    [`${LIKE} (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/141.0.0.0`, 'edge', 'windows'],
    [`${LIKE} (Windows NT 10.0; Win64; x64) ${CHROME} YaBrowser/25.8.0 Safari/537.36`, 'yandex', 'windows'],
    [`${LIKE} (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`, 'firefox', 'linux'],
    [`${LIKE} (Linux; Android 15; Pixel 9) ${CHROME} Mobile Safari/537.36`, 'chrome', 'android'],
    [
      `${LIKE} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1`,
      'safari',
      'ios',
    ],
    ['curl/8.5.0', 'other', 'other'],
    ['', 'other', 'other'],
  ])('that calls itself %s is %s on %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
