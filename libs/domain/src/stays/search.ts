/** The first whole number from `low` to `high` that satisfies a condition which, once true, stays true; else `high + 1`. */
export function firstFrom(low: number, high: number, holds: (value: number) => boolean): number {
  let from = low;
  let to = high + 1;
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
