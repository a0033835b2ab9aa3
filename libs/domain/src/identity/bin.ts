const DIGITS = /^\d{12}$/;
const LENGTH = 11;
/** Weights of the two rounds of the check digit; the second counts only when the first gives ten. */
const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;
const NO_DIGIT = 10;

/**
 * Whether these are the twelve digits of a Kazakh business identification number (BIN) with the right check digit: the
 * weighted sum of the first eleven modulo 11, counted again with shifted weights when it is ten, and no number when it is
 * ten again. Source: Government resolution No. 406 of 22 May 2007, by which these numbers are formed.
 */
export function isBin(text: string): boolean {
  if (!DIGITS.test(text)) return false;
  const digits = Array.from(text, Number);
  const first = sumOf(digits, FIRST);
  const check = first === NO_DIGIT ? sumOf(digits, SECOND) : first;
  return check !== NO_DIGIT && check === digits[LENGTH];
}

const sumOf = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % LENGTH;
