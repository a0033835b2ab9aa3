import type { DatedWords } from '../cases/dated-words.js';

/** From when until when, as far as it is known. */
export function span(from: string | null, to: string | null, { day, t }: DatedWords): string {
  if (from === null) return to === null ? '' : t('until', { date: day(to) });
  return to === null ? t('from', { date: day(from) }) : `${day(from)} – ${day(to)}`;
}

/** What is known of several facts, in one line. */
export const lineOf = (...facts: readonly (string | null | undefined)[]): string =>
  facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' · ');

/** A fact behind its name; nothing where there is none. */
export const named = (name: string, fact: string | null): string | null => (fact === null ? null : `${name}: ${fact}`);
