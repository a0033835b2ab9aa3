import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '../calendar/calendar-date.js';
import { reusedFields } from './reused-fields.js';

const day = (text: string) => text as CalendarDate;
const today = day('2026-03-30');
const person = {
  ...{ surname: 'LI', givenNames: 'WEI', nativeName: null, citizenship: 'CN', bornOn: null, email: null, phone: null },
  ...{ language: 'en', position: null, passportNumber: 'E12345678', passportExpiresOn: day('2026-03-30') },
};
const WITHOUT_PASSPORT = ['surname', 'givenNames', 'citizenship', 'language'];

describe('what a returning person brings along', () => {
  it('is nothing before the first visit', () => {
    expect(reusedFields(person, 0, today)).toEqual([]);
  });

  it('is each fact that is known, and the passport up to the last day of its validity', () => {
    expect(reusedFields(person, 1, today)).toEqual([...WITHOUT_PASSPORT, 'passportNumber', 'passportExpiresOn']);
  });

  it('leaves out a passport that has expired', () => {
    expect(reusedFields({ ...person, passportExpiresOn: day('2026-03-29') }, 1, today)).toEqual(WITHOUT_PASSPORT);
  });

  it('keeps a number whose expiry nobody knows, so that only the expiry is asked', () => {
    expect(reusedFields({ ...person, passportExpiresOn: null }, 1, today)).toEqual([
      ...WITHOUT_PASSPORT,
      'passportNumber',
    ]);
  });
});
