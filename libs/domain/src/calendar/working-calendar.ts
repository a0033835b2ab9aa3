import type { CalendarDate } from './calendar-date.js';
import type { DayTable } from './day-table.js';
import type { CalendarDayKind, DayVerdict, LocalizedText } from './day-verdict.js';

export interface CalendarDay {
  readonly on: CalendarDate;
  readonly kind: CalendarDayKind;
  readonly name: LocalizedText;
  /** A doubtful day off counts as working for what we must do and as closed for what an authority must do for us. */
  readonly isDoubtful: boolean;
  readonly sources: readonly string[];
  /** An announced day that may still move: who settles it and by when; once past, a person confirms it. */
  readonly tentative?: { readonly settleOn: CalendarDate; readonly owner: string };
}

/** One published (or drafted) year of a country's working calendar; `version` rises with every edit. */
export interface CalendarYear {
  readonly country: string;
  readonly year: number;
  readonly version: string;
  readonly status: 'published' | 'draft';
  readonly checkedOn: CalendarDate;
  readonly days: readonly CalendarDay[];
  /** ISO weekdays off, 6 and 7 when absent: state bodies work a five-day week. */
  readonly weekend?: readonly number[];
}

/** Who has to act: a doubtful day off counts as working for a duty of ours and as closed for an authority's. */
export type Asking = 'duty' | 'authority';

/** A question ran into a year without any calendar: a person decides, nobody guesses. */
export interface MissingYear {
  readonly missingYear: number;
}

/** The published and drafted years of one country, made by `createWorkingCalendar`. */
export interface WorkingCalendar {
  readonly country: string;
  /** Versions of all its years in order, joined by `+`. */
  readonly version: string;
  readonly years: readonly CalendarYear[];
  readonly tables: Readonly<Record<Asking, DayTable>>;
  hasYear(year: number): boolean;
  verdictOf(date: CalendarDate, asking: Asking): DayVerdict | MissingYear;
}

/** Whether an answer of the calendar says that a year is missing. */
export function isMissingYear(answer: unknown): answer is MissingYear {
  return typeof answer === 'object' && answer !== null && 'missingYear' in answer;
}
