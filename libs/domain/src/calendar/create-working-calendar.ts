import type { CalendarDate } from './calendar-date.js';
import { yearOf } from './calendar-date.js';
import { calendarDateOf, dayNumberOf, weekdayOfDayNumber } from './day-number.js';
import type { DayTable } from './day-table.js';
import { layOutDays } from './day-table.js';
import type { Asking, CalendarDay, CalendarYear, MissingYear, WorkingCalendar } from './working-calendar.js';
import type { DayVerdict } from './day-verdict.js';

const FIVE_DAY_WEEKEND: readonly number[] = [6, 7];
const WORKING_DAY: DayVerdict = { isWorking: true, reason: 'working-day', name: null };
const WEEKEND: DayVerdict = { isWorking: false, reason: 'weekend', name: null };

const firstDayOf = (year: number): number => dayNumberOf(`${String(year)}-01-01` as CalendarDate);

const judge = (day: CalendarDay | undefined, isWeekend: boolean, asking: Asking): DayVerdict => {
  const plain = isWeekend ? WEEKEND : WORKING_DAY;
  if (day === undefined) return plain;
  // On a weekend the doubt changes nothing: the day is off whatever is decided.
  if (day.isDoubtful) return isWeekend ? WEEKEND : doubtful(day, asking);
  return { isWorking: day.kind === 'moved-working-day', reason: day.kind, name: day.name };
};

const doubtful = (day: CalendarDay, asking: Asking): DayVerdict => ({
  isWorking: asking === 'duty',
  reason: 'doubtful-day-off',
  name: day.name,
});

const verdictsOfYear = (year: CalendarYear, asking: Asking): DayVerdict[] => {
  const marked = new Map(year.days.map((day) => [day.on, day]));
  const weekend = year.weekend ?? FIVE_DAY_WEEKEND;
  const first = firstDayOf(year.year);
  return Array.from({ length: firstDayOf(year.year + 1) - first }, (_, index) =>
    judge(marked.get(calendarDateOf(first + index)), weekend.includes(weekdayOfDayNumber(first + index)), asking),
  );
};

const tableOf = (years: readonly CalendarYear[], asking: Asking): DayTable => {
  const firstDay = firstDayOf(years[0]?.year ?? 1970);
  const verdicts: (DayVerdict | null)[] = [];
  for (const year of years) {
    while (firstDay + verdicts.length < firstDayOf(year.year)) verdicts.push(null);
    verdicts.push(...verdictsOfYear(year, asking));
  }
  return layOutDays(firstDay, verdicts);
};

const inOrder = (years: readonly CalendarYear[]): readonly CalendarYear[] => {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  sorted.forEach((year, index) => {
    const next = sorted[index + 1];
    if (next?.year === year.year) throw new RangeError(`two calendars for ${String(year.year)}`);
    if (next !== undefined && next.country !== year.country) throw new RangeError('calendars of two countries');
  });
  return sorted;
};

/**
 * Joins the years of one country into a calendar that answers in constant time.
 * Throws a RangeError on two calendars for one year or two countries: a broken invariant of the store.
 */
export function createWorkingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const sorted = inOrder(years);
  const known = new Set(sorted.map((year) => year.year));
  const tables = { duty: tableOf(sorted, 'duty'), authority: tableOf(sorted, 'authority') };
  return {
    country: sorted[0]?.country ?? '',
    version: sorted.map((year) => year.version).join('+'),
    years: sorted,
    tables,
    hasYear: (year) => known.has(year),
    verdictOf: (date, asking): DayVerdict | MissingYear =>
      tables[asking].verdicts[dayNumberOf(date) - tables[asking].firstDay] ?? { missingYear: yearOf(date) },
  };
}
