import type { CalendarDate } from '../calendar/calendar-date.js';

export interface FineFact {
  readonly id: string;
  readonly article: string;
  readonly decidedOn: CalendarDate;
}

/**
 * How many earlier fines or warnings by the same article a fine repeats: those decided within `years` before it, the day of
 * the anniversary not counted any more. Whether a repeat is what the officer calls one is for a person: article by text.
 */
export function repeatsOf(fine: FineFact, all: readonly FineFact[], years: number): number {
  const year = Number(fine.decidedOn.slice(0, 4)) - years;
  const since = `${String(year).padStart(4, '0')}${fine.decidedOn.slice(4)}`;
  return all.filter(
    (one) =>
      one.id !== fine.id &&
      articleOf(one) === articleOf(fine) &&
      one.decidedOn > since &&
      (one.decidedOn < fine.decidedOn || (one.decidedOn === fine.decidedOn && one.id < fine.id)),
  ).length;
}

/** `518 p. 1`, `ст. 518-1` and `518` are one article: its number decides. */
const articleOf = ({ article }: FineFact): string => /\d+(-\d+)?/.exec(article)?.[0].split('-')[0] ?? article;
