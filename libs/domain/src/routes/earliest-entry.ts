import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Route, RouteCandidate, Verdict } from './route-answers.js';

/** A visa that the person has already. */
export interface VisaAtHand {
  readonly caseId: string;
  readonly validFromOn: CalendarDate | null;
  readonly validToOn: CalendarDate;
  readonly category: string | null;
  /** Entries left; null where nobody recorded how many it has, or it is for any number. */
  readonly entriesLeft: number | null;
  /** The visa names another inviting company: work for this one is for a person to decide. */
  readonly isOfOtherHost: boolean;
}

/** Days that the authorities need from today on; null where a calendar or a figure is missing. */
export interface ReadyDays {
  readonly invitationOn: CalendarDate | null;
  /** After the invitation, at a consulate, with fingerprints given in person. */
  readonly stickerOn: CalendarDate | null;
}

export interface EntryWay {
  readonly by: Route | 'visa-at-hand';
  readonly verdict: Verdict;
  /** The first day on which the person can be at the border; null where it cannot be counted. */
  readonly earliestOn: CalendarDate | null;
  readonly isInTime: boolean;
}

export interface TravelAnswer {
  readonly verdict: Verdict;
  readonly earliestOn: CalendarDate | null;
  readonly ways: readonly EntryWay[];
}

/**
 * Whether a person can lawfully travel on a day, and if not, from which day on (situation S18). What is not confirmed
 * never counts as in time: the day named is the first by a way that fits, else the first that a person would have to decide.
 */
export function canTravelOn(
  travelOn: CalendarDate,
  today: CalendarDate,
  candidates: readonly RouteCandidate[],
  visas: readonly VisaAtHand[],
  ready: ReadyDays,
): TravelAnswer {
  const ways = [
    ...visas.filter((visa) => isUsable(visa, travelOn)).map((visa) => ofVisa(visa, travelOn, today)),
    ...candidates
      .filter(({ verdict }) => verdict !== 'does-not-fit')
      .map(({ route, verdict }) => wayBy(route, verdict, travelOn, readyOn(route, today, ready))),
  ].sort(inOrder);
  const fitting = ways.filter(({ verdict }) => verdict === 'fits');
  const best = fitting[0] ?? ways[0];
  const verdict = fitting.some(({ isInTime }) => isInTime)
    ? 'fits'
    : ways.some(({ isInTime }) => isInTime)
      ? 'not-confirmed'
      : 'does-not-fit';
  return { verdict, earliestOn: best?.earliestOn ?? null, ways };
}

const isUsable = ({ validToOn, entriesLeft }: VisaAtHand, travelOn: CalendarDate): boolean =>
  validToOn >= travelOn && entriesLeft !== 0;

function ofVisa(
  { validFromOn, isOfOtherHost, category }: VisaAtHand,
  travelOn: CalendarDate,
  today: CalendarDate,
): EntryWay {
  const from = validFromOn !== null && validFromOn > today ? validFromOn : today;
  return wayBy('visa-at-hand', isOfOtherHost || category === null ? 'not-confirmed' : 'fits', travelOn, from);
}

function readyOn(route: Route, today: CalendarDate, { invitationOn, stickerOn }: ReadyDays): CalendarDate | null {
  switch (route) {
    case 'eaeu':
    case 'visa-free':
      return today;
    case 'e-visa':
      return invitationOn;
    case 'business-visa':
    case 'negotiation-visa':
      return stickerOn;
    case 'work-visa':
      return null;
  }
}

const wayBy = (
  by: EntryWay['by'],
  verdict: Verdict,
  travelOn: CalendarDate,
  earliestOn: CalendarDate | null,
): EntryWay => ({ by, verdict, earliestOn, isInTime: earliestOn !== null && earliestOn <= travelOn });

const LAST = '9999-12-31';
const inOrder = (left: EntryWay, right: EntryWay): number =>
  (left.earliestOn ?? LAST) < (right.earliestOn ?? LAST)
    ? -1
    : (left.earliestOn ?? LAST) > (right.earliestOn ?? LAST)
      ? 1
      : 0;
