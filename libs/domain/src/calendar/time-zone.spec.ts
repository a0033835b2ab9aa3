import { describe, expect, it } from '@jest/globals';
import { isTimeZone } from './time-zone.js';

describe('a time zone', () => {
  it.each(['Asia/Almaty', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('%s is one', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });
  it.each(['+05:00', 'Almaty', 'Asia/Nowhere', '', 'Asia/Almaty\n', '../etc/passwd'])('%j is none', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });
});
