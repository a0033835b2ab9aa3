import type { CalendarDate } from './calendar-date.js';
import { addDays, weekdayOf, yearOf } from './calendar-date.js';
import type { CalendarDay, CalendarYear } from './working-calendar.js';
import type { LocalizedText } from './day-verdict.js';

/** A public holiday of fixed date (`MM-DD`) in the years from `firstYear` to `lastYear`, both included. */
export interface FixedHoliday {
  readonly monthDay: string;
  readonly name: LocalizedText;
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly isDoubtful: boolean;
  readonly sources: readonly string[];
}

/** 7 January or the first day of Kurban Ait: off whatever the work regime, never carried over (Labour Code art. 84(5)). */
export interface ReligiousDayOff {
  readonly on: CalendarDate;
  readonly name: LocalizedText;
  readonly isDoubtful: boolean;
  readonly sources: readonly string[];
  readonly tentative?: CalendarDay['tentative'];
}

/** A weekend day made working and a working day made free by one act (Labour Code art. 85(3)). */
export interface MovedDay {
  readonly workingOn: CalendarDate;
  readonly offOn: CalendarDate;
  readonly workingName: LocalizedText;
  readonly offName: LocalizedText;
  readonly sources: readonly string[];
}

export interface StatutoryFacts {
  readonly country: string;
  readonly weekend: readonly number[];
  readonly publicHolidays: readonly FixedHoliday[];
  readonly religiousDaysOff: readonly ReligiousDayOff[];
  readonly movedDays: readonly MovedDay[];
}

const holidaysOf = (facts: StatutoryFacts, year: number): CalendarDay[] =>
  facts.publicHolidays
    .filter((holiday) => year >= (holiday.firstYear ?? year) && year <= (holiday.lastYear ?? year))
    .map(({ monthDay, name, isDoubtful, sources }) => ({
      on: `${String(year)}-${monthDay}` as CalendarDate,
      kind: 'public-holiday' as const,
      name,
      isDoubtful,
      sources,
    }));

const religiousOf = (facts: StatutoryFacts, year: number): CalendarDay[] =>
  facts.religiousDaysOff
    .filter((day) => yearOf(day.on) === year)
    .map((day) => ({ ...day, kind: 'religious-day-off' as const }));

const movedOf = (facts: StatutoryFacts, year: number): CalendarDay[] =>
  facts.movedDays.flatMap(({ workingOn, offOn, workingName, offName, sources }) =>
    [
      { on: offOn, kind: 'moved-day-off' as const, name: offName, isDoubtful: false, sources },
      { on: workingOn, kind: 'moved-working-day' as const, name: workingName, isDoubtful: false, sources },
    ].filter((day) => yearOf(day.on) === year),
  );

/** Law 'On holidays' art. 5: a holiday on a day off claims the next working day; several queue in order of date. */
const carriedOver = (holidays: readonly CalendarDay[], fixed: readonly CalendarDay[], weekend: readonly number[]) => {
  const taken = new Set(fixed.map((day) => day.on));
  return holidays
    .filter((holiday) => weekend.includes(weekdayOf(holiday.on)))
    .map((holiday): CalendarDay => {
      let on = addDays(holiday.on, 1);
      while (taken.has(on) || weekend.includes(weekdayOf(on))) on = addDays(on, 1);
      taken.add(on);
      return { ...holiday, on, kind: 'carried-over-day-off' };
    });
};

const byDate = (a: CalendarDay, b: CalendarDay): number => (a.on < b.on ? -1 : 1);

/**
 * Days of one year from the statutes alone: fixed holidays, religious days off, days carried over from a weekend, moved
 * days. Source: Law 'On holidays' art. 3 and 5, Labour Code art. 84(5) and 85(3).
 */
export function deriveCalendarDays(facts: StatutoryFacts, year: number): readonly CalendarDay[] {
  const holidays = holidaysOf(facts, year).sort(byDate);
  const religious = religiousOf(facts, year);
  const moved = movedOf(facts, year);
  const carried = carriedOver(holidays, [...holidays, ...religious, ...moved], facts.weekend);
  return [...holidays, ...religious, ...carried, ...moved].sort(byDate);
}

/** A whole drafted or published year out of the statutes; `version`, status and date of the check are the editor's. */
export function deriveCalendarYear(
  facts: StatutoryFacts,
  edition: Pick<CalendarYear, 'year' | 'version' | 'status' | 'checkedOn'>,
): CalendarYear {
  return {
    country: facts.country,
    ...edition,
    weekend: facts.weekend,
    days: deriveCalendarDays(facts, edition.year),
  };
}
