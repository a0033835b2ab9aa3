/**
 * Splits whole minor units in proportion to whole weights; the parts add up to the amount, and no two equal weights differ by
 * more than one unit. What cannot be divided goes to the largest remainders, the first ones among equals.
 */
export function splitByWeight(amount: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = products.map((product) => Number(product / total));
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
    );
  for (const { index } of byRemainder) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** The same for everybody: 100 among three is 34, 33, 33. */
export const splitEvenly = (amount: number, count: number): readonly number[] =>
  splitByWeight(
    amount,
    Array.from({ length: count }, () => 1),
  );
