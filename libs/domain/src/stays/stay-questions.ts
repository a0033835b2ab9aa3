import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Stay, StayRecord } from './stay.js';

/** Stays that cannot both be true: both are kept and counted as a set of days, and a person is asked. */
export interface StayQuestion {
  /** `entered-while-inside`: no exit before the next entry; `stays-overlap`: entered before the exit that was typed in. */
  readonly kind: 'entered-while-inside' | 'stays-overlap';
  readonly earlier: Stay;
  readonly later: Stay;
}

/** Every pair of stays that contradict each other; leaving and returning on one day is two crossings and no overlap (S14). */
export function questionsOnStays({ stays, on }: StayRecord): readonly StayQuestion[] {
  const questions: StayQuestion[] = [];
  let earlier: Stay | null = null;
  for (const stay of [...stays].sort(byEntry)) {
    const question = earlier === null ? null : compare(earlier, stay, on);
    if (question !== null) questions.push(question);
    if (earlier === null || endOf(stay) >= endOf(earlier)) earlier = stay;
  }
  return questions;
}

/** A planned entry after `on` does not contradict a stay that is open today: its exit is still to come. */
function compare(earlier: Stay, later: Stay, on: CalendarDate): StayQuestion | null {
  if (earlier.leftOn !== null)
    return later.enteredOn < earlier.leftOn ? { kind: 'stays-overlap', earlier, later } : null;
  return later.enteredOn <= on ? { kind: 'entered-while-inside', earlier, later } : null;
}

/** An open stay ends after every other: text that sorts behind all dates. */
const endOf = (stay: Stay): string => stay.leftOn ?? '9999';

function byEntry(left: Stay, right: Stay): number {
  if (left.enteredOn !== right.enteredOn) return left.enteredOn < right.enteredOn ? -1 : 1;
  return endOf(left) < endOf(right) ? -1 : 1;
}
