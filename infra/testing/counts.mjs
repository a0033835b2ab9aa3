/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

const LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/**
 * Reads what a runner counted. One that crashed, printed no count or ran nothing at all is one failure.
 * @param {string} output
 * @param {number | null} code how it ended
 * @returns {Counts}
 */
export function readCounts(output, code) {
  const last = [...output.matchAll(LINE)].at(-1);
  if (last === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed, skipped] = last.slice(1).map(Number);
  const isSound = code === 0 && passed + failed + skipped > 0;
  return { passed, failed: failed === 0 && !isSound ? 1 : failed, skipped };
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function addUp(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
