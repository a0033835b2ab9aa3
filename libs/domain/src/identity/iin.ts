import { parseCalendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { isBin } from './bin.js';

/** What is wrong with the digits themselves. */
export type IinFault = 'iin-not-twelve-digits' | 'iin-no-such-day' | 'iin-no-such-century' | 'iin-check-digit';
/** What does not fit the person who is said to have it. */
export type IinMismatch = 'iin-other-birth-date' | 'iin-other-sex';

/** The seventh digit: century and sex; foreigners may have a 0, which says neither. Nobody born before 1900 travels. */
const CENTURIES: Readonly<Record<string, readonly string[]>> = {
  ...{ '0': ['19', '20'], '3': ['19'], '4': ['19'], '5': ['20'], '6': ['20'] },
};
const MONTH = 2;
const DAY = 4;
const CENTURY = 6;

/**
 * The first thing wrong with a Kazakh individual identification number (IIN): day of birth as year, month, day, then century and
 * sex, a running number and a check digit counted as in a BIN. Null when nothing is. Source: Government resolution No. 853 of
 * 26 August 2003 for the digits, No. 406 of 22 May 2007 for the check digit.
 */
export function iinFault(iin: string): IinFault | null {
  if (!/^\d{12}$/.test(iin)) return 'iin-not-twelve-digits';
  if (CENTURIES[iin.charAt(CENTURY)] === undefined) return 'iin-no-such-century';
  if (birthDaysOf(iin).length === 0) return 'iin-no-such-day';
  return isBin(iin) ? null : 'iin-check-digit';
}

export interface IinOwner {
  readonly bornOn: CalendarDate | null;
  readonly sex: string | null;
}

/** Whether a sound number can be this person's; what is not known of the person contradicts nothing. */
export function iinMismatch(iin: string, { bornOn, sex }: IinOwner): IinMismatch | null {
  if (bornOn !== null && !birthDaysOf(iin).includes(bornOn)) return 'iin-other-birth-date';
  const digit = Number(iin.charAt(CENTURY));
  const said = digit === 0 ? null : digit % 2 === 1 ? 'male' : 'female';
  const isOther = said !== null && (sex === 'male' || sex === 'female') && sex !== said;
  return isOther ? 'iin-other-sex' : null;
}

function birthDaysOf(iin: string): readonly CalendarDate[] {
  const [year, month, day] = [iin.slice(0, MONTH), iin.slice(MONTH, DAY), iin.slice(DAY, CENTURY)];
  return (CENTURIES[iin.charAt(CENTURY)] ?? []).flatMap((century) => {
    const on = parseCalendarDate(`${century}${year}-${month}-${day}`);
    return on === null ? [] : [on];
  });
}
