import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { iinFault, iinMismatch } from './iin.js';

const bornOn = calendarDate('1987-05-04');

describe('an IIN', () => {
  it.each([
    ['', 'iin-not-twelve-digits'],
    ['87050430123', 'iin-not-twelve-digits'],
    ['87050430123б', 'iin-not-twelve-digits'],
    ['870504701231', 'iin-no-such-century'],
    ['870504101230', 'iin-no-such-century'],
    ['870231300125', 'iin-no-such-day'],
    ['010229500016', 'iin-no-such-day'],
    ['870504301235', 'iin-check-digit'],
    ['780504301236', 'iin-check-digit'],
    ['870504301236', null],
    ['870504401232', null],
    ['870504001237', null],
  ] as const)('%s: %s', (iin, fault) => {
    expect(iinFault(iin)).toBe(fault);
  });
});

describe('an IIN beside a person', () => {
  it.each([
    ['870504301236', bornOn, 'male', null],
    ['870504401232', bornOn, 'female', null],
    ['870504301236', null, null, null],
    ['870504301236', bornOn, 'unspecified', null],
    ['870504001237', bornOn, 'female', null],
    ['870504301236', calendarDate('1987-05-05'), 'male', 'iin-other-birth-date'],
    // The same day of another century.
    ['870504501239', bornOn, 'male', 'iin-other-birth-date'],
    ['870504301236', bornOn, 'female', 'iin-other-sex'],
    ['870504401232', bornOn, 'male', 'iin-other-sex'],
  ] as const)('%s of somebody born %s, %s: %s', (iin, born, sex, mismatch) => {
    expect(iinMismatch(iin, { bornOn: born, sex })).toBe(mismatch);
  });
});
