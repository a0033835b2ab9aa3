import type { CalendarDate } from '../calendar/calendar-date.js';

/** Where a paper is signed: three portals with a key, the counter by hand. */
export type SigningPlace = 'vmp' | 'egov' | 'eqonaq' | 'paper';

/** What lets one person sign for a company. Both days are the last on which it holds; null is 'none' for the key and 'no end' for the authority. */
export interface SigningPower {
  readonly portals: readonly SigningPlace[];
  readonly keyUntil: CalendarDate | null;
  /** `office`: the director signs by office; `attorney`: by a power of attorney, which has an end. */
  readonly authority: 'office' | 'attorney';
  readonly authorityUntil: CalendarDate | null;
  readonly isRetired: boolean;
}

export type SigningHindrance = 'retired' | 'not-this-portal' | 'no-key' | 'key-ended' | 'attorney-ended';

/**
 * Why this person cannot sign at this place on this day of the company's zone; empty when nothing hinders. A key and a
 * power of attorney hold on their last day. At the counter no key is needed (S11).
 */
export function signingHindrances(
  power: SigningPower,
  place: SigningPlace,
  on: CalendarDate,
): readonly SigningHindrance[] {
  if (power.isRetired) return ['retired'];
  return [
    ...(power.portals.includes(place) ? [] : (['not-this-portal'] as const)),
    ...(place === 'paper' ? [] : keyHindrances(power, on)),
    ...(power.authorityUntil !== null && power.authorityUntil < on ? (['attorney-ended'] as const) : []),
  ];
}

function keyHindrances({ keyUntil }: SigningPower, on: CalendarDate): readonly SigningHindrance[] {
  if (keyUntil === null) return ['no-key'];
  return keyUntil < on ? ['key-ended'] : [];
}

/** The first day that ends something of this power; null when nothing of it ends. */
export function runsOutOn({ keyUntil, authorityUntil }: SigningPower): CalendarDate | null {
  if (keyUntil === null || authorityUntil === null) return keyUntil ?? authorityUntil;
  return keyUntil < authorityUntil ? keyUntil : authorityUntil;
}
