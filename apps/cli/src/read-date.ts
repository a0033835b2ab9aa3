import { parseCalendarDate, type CalendarDate } from '@sapar/domain';
import { BadInput } from './bad-input.js';

/** A day of the calendar between 1900 and 2200, or a sentence that names `where`. */
export function readDate(value: unknown, where: string): CalendarDate {
  const date = typeof value === 'string' ? parseCalendarDate(value) : null;
  if (date === null) {
    const given = (JSON.stringify(value) ?? 'nothing').slice(0, 40);
    throw new BadInput(`${where} is ${given}, not a date of the calendar from 1900 to 2200; write YYYY-MM-DD.`);
  }
  return date;
}
