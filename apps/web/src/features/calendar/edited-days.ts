import type { CalendarDayOut, EditedDay } from '@sapar/contracts';

type Draft = EditedDay;

/** A day as it is sent back: what is empty is left out. */
export const draftOf = (day: CalendarDayOut): Draft =>
  ({
    ...{ on: day.on, kind: day.kind, name: day.name, isDoubtful: day.isDoubtful },
    ...(day.settleOn === null ? {} : { settleOn: day.settleOn }),
    ...(day.owner === null ? {} : { owner: day.owner }),
    ...(day.carriedFrom === null ? {} : { carriedFrom: day.carriedFrom }),
    ...(day.note === null ? {} : { note: day.note }),
  }) as Draft;

export const emptyDay = (year: number): Draft =>
  ({ on: `${String(year)}-`, kind: 'moved-day-off', name: { en: '', ru: '', kk: '' }, isDoubtful: false }) as Draft;

export const inOrder = (days: readonly Draft[]): readonly Draft[] =>
  [...days].sort((one, other) => one.on.localeCompare(other.on));
