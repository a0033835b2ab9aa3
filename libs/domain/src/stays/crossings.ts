import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Stay } from './stay.js';

/** One crossing of the border of the country. */
export interface Crossing {
  readonly direction: 'entry' | 'exit';
  readonly on: CalendarDate;
}

/** A crossing without its counterpart, and the day that stands in for the missing one until somebody answers. */
export interface CrossingQuestion {
  readonly kind: 'entry-missing' | 'exit-missing';
  readonly on: CalendarDate;
  readonly assumedOn: CalendarDate;
}

export interface CrossingStays {
  readonly stays: readonly Stay[];
  readonly questions: readonly CrossingQuestion[];
}

interface Walk {
  readonly stays: Stay[];
  readonly questions: CrossingQuestion[];
  readonly knownSince: CalendarDate | null;
  inside: CalendarDate | null;
}

/**
 * Turns crossings in any order into stays. Where one is missing the count assumes the most days: an exit without entry
 * ends a stay that began with the data (`knownSince`) or with the exit before; an entry while inside ends the stay before.
 */
export function staysOfCrossings(crossings: readonly Crossing[], knownSince: CalendarDate | null): CrossingStays {
  const walk: Walk = { stays: [], questions: [], knownSince, inside: null };
  const days = [...new Set(crossings.map(({ on }) => on))].sort();
  for (const on of days) crossOn(walk, on, crossings);
  const open = walk.inside === null ? [] : [{ enteredOn: walk.inside, leftOn: null }];
  return { stays: [...walk.stays, ...open], questions: walk.questions };
}

/** Crossings of one day carry no hour: they are read in the order in which they fit together. */
function crossOn(walk: Walk, on: CalendarDate, crossings: readonly Crossing[]): void {
  const left = { entry: 0, exit: 0 };
  for (const crossing of crossings) if (crossing.on === on) left[crossing.direction] += 1;
  while (left.entry + left.exit > 0) {
    const fitting = walk.inside === null ? 'entry' : 'exit';
    const direction = left[fitting] > 0 ? fitting : fitting === 'entry' ? 'exit' : 'entry';
    left[direction] -= 1;
    if (direction === 'entry') enter(walk, on);
    else leave(walk, on);
  }
}

function enter(walk: Walk, on: CalendarDate): void {
  if (walk.inside !== null) {
    walk.stays.push({ enteredOn: walk.inside, leftOn: on });
    walk.questions.push({ kind: 'exit-missing', on: walk.inside, assumedOn: on });
  }
  walk.inside = on;
}

function leave(walk: Walk, on: CalendarDate): void {
  const enteredOn = walk.inside ?? assumedEntry(walk, on);
  if (walk.inside === null) walk.questions.push({ kind: 'entry-missing', on, assumedOn: enteredOn });
  walk.stays.push({ enteredOn, leftOn: on });
  walk.inside = null;
}

function assumedEntry({ stays, knownSince }: Walk, on: CalendarDate): CalendarDate {
  const earliest = stays.at(-1)?.leftOn ?? knownSince;
  return earliest !== null && earliest < on ? earliest : on;
}
