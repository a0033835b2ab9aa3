/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One line of the bench: how many times its floor the product costs, the spread over the rounds, and the gate.
 * @param {{ name: string, ratios: readonly number[], most: number, about?: string }} measured one ratio a round
 */
export function gate({ name, ratios, most, about }) {
  const ratio = median(ratios);
  const spread = `${short(Math.min(...ratios))}..${short(Math.max(...ratios))}`;
  const verdict = ratio <= most ? 'pass' : 'FAIL';
  const line = `${name}: ${short(ratio)} times the floor (${spread}), target at most ${most}: ${verdict}`;
  return { line: about === undefined ? line : `${line}; ${about}`, isPassed: ratio <= most };
}

/**
 * One line of the bench: how many times cheaper than another way the product is, the spread, and the gate.
 * @param {{ name: string, ratios: readonly number[], least: number, about: string }} measured one ratio a round
 */
export function atLeast({ name, ratios, least, about }) {
  const ratio = median(ratios);
  const spread = `${short(Math.min(...ratios))}..${short(Math.max(...ratios))}`;
  const verdict = ratio >= least ? 'pass' : 'FAIL';
  const line = `${name}: ${short(ratio)} times as fast (${spread}), target at least ${least}: ${verdict}; ${about}`;
  return { line, isPassed: ratio >= least };
}

const short = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
