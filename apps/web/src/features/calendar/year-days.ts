import type { CalendarDayKind, CalendarDayOut, CalendarYearOut } from '@sapar/contracts';
import { calendarDateOf, dayNumberOf, weekdayOfDayNumber, type CalendarDate } from '@sapar/domain';

export type Week = 5 | 6;

export interface YearDay {
  readonly on: CalendarDate;
  readonly day: number;
  /** ISO weekday, 1 Monday to 7. */
  readonly weekday: number;
  readonly isOff: boolean;
  readonly mark: 'working' | 'weekend' | 'doubtful' | CalendarDayKind;
  /** What makes the day differ from its plain weekday. */
  readonly entry: CalendarDayOut | null;
}

export interface YearMonth {
  readonly month: number;
  readonly days: readonly YearDay[];
  readonly working: number;
  readonly off: number;
}

const SATURDAY = 6;
const SUNDAY = 7;

/** The year month by month. The six-day week is for looking only: state bodies, and so every deadline, keep five. */
export function monthsOf(calendar: CalendarYearOut, week: Week): readonly YearMonth[] {
  const entries = new Map(calendar.days.map((day) => [day.on, day]));
  const weekend = week === 6 ? calendar.weekend.filter((day) => day !== SATURDAY) : calendar.weekend;
  return Array.from({ length: 12 }, (_, index) => {
    const days = daysOfMonth(calendar.year, index + 1).map((number) =>
      yearDay(number, entries.get(calendarDateOf(number)) ?? null, { weekend, week }),
    );
    const off = days.filter(({ isOff }) => isOff).length;
    return { month: index + 1, days, working: days.length - off, off };
  });
}

function daysOfMonth(year: number, month: number): readonly number[] {
  const first = firstOf(year, month);
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return Array.from({ length: next - first }, (_, index) => first + index);
}

const firstOf = (year: number, month: number): number =>
  dayNumberOf(`${String(year)}-${String(month).padStart(2, '0')}-01` as CalendarDate);

interface WeekStyle {
  readonly weekend: readonly number[];
  readonly week: Week;
}

function yearDay(number: number, entry: CalendarDayOut | null, { weekend, week }: WeekStyle): YearDay {
  const on = calendarDateOf(number);
  const weekday = weekdayOfDayNumber(number);
  const isWeekend = weekend.includes(weekday);
  const plain = { on, day: Number(on.slice(8)), weekday };
  const plainly = { ...plain, isOff: isWeekend, mark: isWeekend ? ('weekend' as const) : ('working' as const) };
  if (entry === null || (week === 6 && isOnlyForFiveDays(entry))) return { ...plainly, entry: null };
  if (entry.isDoubtful) return { ...plainly, mark: 'doubtful', entry };
  return { ...plain, isOff: entry.kind !== 'moved-working-day', mark: entry.kind, entry };
}

/** A holiday on a Saturday is carried over only where the Saturday was off anyway. */
const isOnlyForFiveDays = ({ kind, carriedFrom }: CalendarDayOut): boolean =>
  kind === 'carried-over-day-off' &&
  carriedFrom !== null &&
  weekdayOfDayNumber(dayNumberOf(carriedFrom as CalendarDate)) !== SUNDAY;

/** Figures of the whole year. */
export function totalsOf(months: readonly YearMonth[]) {
  const days = months.flatMap((month) => month.days);
  const count = (fits: (day: YearDay) => boolean): number => days.filter(fits).length;
  return {
    working: count(({ isOff }) => !isOff),
    off: count(({ isOff }) => isOff),
    carried: count(({ mark }) => mark === 'carried-over-day-off'),
    moved: count(({ mark }) => mark === 'moved-working-day'),
  };
}
