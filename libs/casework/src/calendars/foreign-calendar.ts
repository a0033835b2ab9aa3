import type { CalendarYearOut } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type Library from 'date-holidays';
import { CaseworkError } from '../errors.js';

type Holiday = ReturnType<Library['getHolidays']>[number];

const WEEKEND = [6, 7];

/**
 * Public holidays of another country, for the supplier's side: the library misses days moved by order, so that no deadline
 * is ever counted with it. It is loaded when the first such calendar is asked for.
 */
export async function readForeignYear(country: string, year: number): Promise<CalendarYearOut> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  if (library.getCountries()[country] === undefined) throw new CaseworkError('unknown-country');
  library.init(country);
  const inEnglish = library.getHolidays(year, 'en').filter(isDayOff);
  if (inEnglish.length === 0) throw new CaseworkError('no-calendar');
  const inRussian = new Map(library.getHolidays(year, 'ru').map((day) => [day.rule, day.name]));
  return {
    ...{ country, year, version: 'date-holidays 3.37.0', status: 'published', isLaw: false, isOwn: false },
    ...{
      checkedOn: null,
      weekend: WEEKEND,
      toConfirm: [],
      confirmed: [],
      versions: [],
      hasPrevious: true,
      hasNext: true,
    },
    days: onceEach(inEnglish).map((day) => foreignDay(day, inRussian.get(day.rule) ?? day.name)),
  };
}

const daysOff = new Map<string, ReadonlySet<string>>();

/** The public holidays of another country in a year, for its office hours alone; none where the library knows no such country. */
export async function foreignDaysOff(country: string, year: number): Promise<ReadonlySet<string>> {
  const key = `${country} ${String(year)}`;
  const kept = daysOff.get(key);
  if (kept !== undefined) return kept;
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  const isKnown = library.getCountries()[country] !== undefined;
  if (isKnown) library.init(country);
  const days = new Set(isKnown ? library.getHolidays(year, 'en').filter(isDayOff).map(dayOf) : []);
  daysOff.set(key, days);
  return days;
}

const isDayOff = ({ type }: Holiday): boolean => type === 'public';
const dayOf = ({ date }: Holiday): CalendarDate => date.slice(0, 10) as CalendarDate;

function onceEach(days: readonly Holiday[]): readonly Holiday[] {
  const taken = new Map(days.map((day) => [dayOf(day), day]));
  return [...taken.values()];
}

/** The library has no Kazakh names; a reader of Kazakh gets the Russian one, else the English. */
const foreignDay = (day: Holiday, russian: string): CalendarYearOut['days'][number] => ({
  on: dayOf(day),
  kind: day.substitute === true ? 'carried-over-day-off' : 'public-holiday',
  name: { en: day.name, ru: russian, kk: russian },
  ...{ isDoubtful: false, settleOn: null, owner: null, carriedFrom: null, note: null, sources: [] },
});

const knownYears = new Map<string, ReadonlySet<string>>();

/** Public holidays of a country by year, for whoever lives there; of a country that the library does not know there are none. */
export async function openForeignDaysOff(country: string): Promise<(year: number) => ReadonlySet<string>> {
  const { default: Holidays } = await import('date-holidays');
  const library = new Holidays();
  if (library.getCountries()[country] === undefined) return () => new Set();
  library.init(country);
  return (year) => {
    const name = `${country} ${String(year)}`;
    const days = knownYears.get(name) ?? new Set(library.getHolidays(year, 'en').filter(isDayOff).map(dayOf));
    knownYears.set(name, days);
    return days;
  };
}

/** Whether days off of this country are known, our own included. */
export async function isKnownCountry(country: string): Promise<boolean> {
  const { default: Holidays } = await import('date-holidays');
  return country === 'KZ' || new Holidays().getCountries()[country] !== undefined;
}
