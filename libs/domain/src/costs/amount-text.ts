import { minorFigures } from './currency.js';

/** Thousand times a thousand million: beyond it a figure is a slip of the hand, and below it every step is exact. */
export const MOST_MINOR_UNITS = 1_000_000_000_000;

const PLAIN = /^\d+$/u;
const GROUPED = /^\d{1,3}([ .,'’])\d{3}(?:\1\d{3})*$/u;
const WITH_PART = /^(.+)([.,])(\d+)$/u;

/**
 * Reads an amount as people write it (`12 500,50`, `12,500.50`, `800`) into minor units; null where it is none, or where a
 * mark before three figures could mean either (`1.250` of a currency that has three).
 */
export function parseAmount(text: string, currency: string): number | null {
  const figures = minorFigures(currency);
  const clean = text.trim().replace(/[\u00a0\u202f\u2009]/gu, ' ');
  const readings = [wholeOf(clean, null, '', figures), ...partsOf(clean, figures)].filter((one) => one !== null);
  const value = readings.length === 1 ? readings[0] : undefined;
  return value === undefined || value > MOST_MINOR_UNITS ? null : value;
}

function partsOf(text: string, figures: number): readonly (number | null)[] {
  const [, whole = '', mark = '', part = ''] = WITH_PART.exec(text) ?? [];
  return mark === '' || part.length > figures ? [] : [wholeOf(whole, mark, part, figures)];
}

/** The figures before the decimal mark; what groups them is another mark than that one. */
function wholeOf(text: string, mark: string | null, part: string, figures: number): number | null {
  const between = GROUPED.exec(text)?.[1];
  if (!PLAIN.test(text) && (between === undefined || between === mark)) return null;
  return Number(text.replace(/\D/gu, '') + part.padEnd(figures, '0'));
}

/** The figures of an amount with a point, as programs write them: 1250050 tenge in parts are `12500.50`. */
export function amountFigures(amount: number, currency: string): string {
  const figures = minorFigures(currency);
  if (figures === 0) return String(amount);
  const text = String(amount).padStart(figures + 1, '0');
  return `${text.slice(0, -figures)}.${text.slice(-figures)}`;
}
