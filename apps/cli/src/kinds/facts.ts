import { isCountryCode, type CalendarDate, type Stay } from '@sapar/domain';
import { BadInput } from '../bad-input.js';
import { readDate } from '../read-date.js';

/** The facts of one question by their names on the command line; each reader answers a value or one sentence. */
export class Facts {
  constructor(private readonly values: Readonly<Record<string, string | undefined>>) {}

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  text(name: string): string {
    const value = this.values[name];
    if (value === undefined) throw new BadInput(`--${name} is needed; --help lists the facts of each kind.`);
    return value;
  }

  date(name: string): CalendarDate {
    return readDate(this.text(name), `--${name}`);
  }

  dateOrNull(name: string): CalendarDate | null {
    return this.has(name) ? this.date(name) : null;
  }

  dates(name: string): readonly CalendarDate[] {
    return this.list(name).map((part) => readDate(part, `--${name}`));
  }

  list(name: string): readonly string[] {
    return this.has(name) ? this.text(name).split(',') : [];
  }

  numberOrNull(name: string): number | null {
    return this.has(name) ? wholeNumber(this.text(name), name) : null;
  }

  word<const T extends string>(name: string, words: readonly T[], fallback?: T): T {
    if (!this.has(name) && fallback !== undefined) return fallback;
    const found = words.find((word) => word === this.text(name));
    if (found === undefined)
      throw new BadInput(`--${name} must be one of ${words.join(', ')}, not '${this.text(name).slice(0, 40)}'.`);
    return found;
  }

  country(name: string): string {
    const text = this.text(name);
    if (!/^[A-Z]{2}$/.test(text))
      throw new BadInput(`--${name} must be two capital letters, as in CN, not '${text.slice(0, 40)}'.`);
    if (!isCountryCode(text)) throw new BadInput(`--${name} is '${text}', which is no country of ISO 3166.`);
    return text;
  }

  /** `2026-02-15..2026-02-23,2026-10-01..2026-10-08`, both ends included. */
  ranges(name: string): readonly { readonly from: CalendarDate; readonly to: CalendarDate }[] {
    return this.stays(name).map(({ enteredOn: from, leftOn: to }) => {
      if (to === null) throw new BadInput(`--${name} must name the last day of each range, as in ${from}..${from}.`);
      return { from, to };
    });
  }

  /** `2026-01-01..2026-01-20,2026-03-01..`, the last one open. */
  stays(name: string): readonly Stay[] {
    return this.list(name).map((part) => {
      const [entry = '', exit, ...more] = part.split('..');
      if (exit === undefined || more.length > 0)
        throw new BadInput(`--${name} must look like 2026-01-01..2026-01-20,2026-03-01..`);
      const stay = {
        enteredOn: readDate(entry, `--${name}`),
        leftOn: exit === '' ? null : readDate(exit, `--${name}`),
      };
      if (stay.leftOn !== null && stay.leftOn < stay.enteredOn)
        throw new BadInput(`--${name} has a stay that ends before it begins.`);
      return stay;
    });
  }
}

export function wholeNumber(text: string, name: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value < 1) throw new BadInput(`--${name} must be a whole number from 1, not '${text.slice(0, 40)}'.`);
  return value;
}
