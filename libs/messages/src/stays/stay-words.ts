import type { StayCap } from '@sapar/domain';

/** Phrases of a day count; dates come in ready for the language. */
export interface StayWords {
  readonly cap: (cap: StayCap, from: string | null, to: string | null) => string;
  readonly used: (used: number, remaining: number) => string;
  readonly permitted: (days: number, on: string) => string;
  readonly notPermitted: (on: string) => string;
  readonly withoutEnd: string;
  readonly earliest: (on: string) => string;
  readonly never: string;
  readonly broken: (on: string, days: number) => string;
  readonly lastLawful: (on: string) => string;
  readonly binding: (cap: string) => string;
  readonly noLastLawful: string;
  readonly noEnd: string;
}

const span = (from: string | null, to: string | null, words: readonly [string, string]): string =>
  [from === null ? '' : ` ${words[0]} ${from}`, to === null ? '' : ` ${words[1]} ${to}`].join('');

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

export const ENGLISH_STAYS: StayWords = {
  cap: (cap, from, to) => {
    if (cap.kind === 'rolling') return `${days(cap.days)} within any ${String(cap.within)}`;
    if (cap.kind === 'per-entry') return `${days(cap.days)} from each entry`;
    if (cap.kind === 'per-year') return `${days(cap.days)} in each calendar year`;
    return `${days(cap.days)} in total${span(from, to, ['from', 'to'])}`;
  },
  used: (used, remaining) => `${days(used)} used, ${days(remaining)} remaining.`,
  permitted: (count, on) => `A stay beginning ${on} may last ${days(count)}.`,
  notPermitted: (on) => `A stay may not begin ${on}.`,
  withoutEnd: 'This limit never ends a stay.',
  earliest: (on) => `Earliest lawful entry: ${on}.`,
  never: 'There is no lawful day of entry any more.',
  broken: (on, count) => `Exceeded since ${on}, ${days(count)} in all.`,
  lastLawful: (on) => `Last lawful day: ${on}.`,
  binding: (cap) => `Ended first by: ${cap}.`,
  noLastLawful: 'No lawful day.',
  noEnd: 'None of these limits ends the stay.',
};
