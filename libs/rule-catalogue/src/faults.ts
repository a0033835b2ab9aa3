import type { CatalogueFault, LineOf } from './read-file.js';

/** One sound file with the means to say where in it something stands. */
export interface Loaded<T> {
  readonly value: T;
  readonly file: string;
  readonly lineOf: LineOf;
}

export const faultIn =
  ({ file, lineOf }: Loaded<unknown>) =>
  (path: readonly PropertyKey[], fault: string): CatalogueFault => ({ file, line: lineOf(path), fault });

/** Items whose key an earlier item of the list already has, each with the earlier one. */
export function repeatedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { item: T; earlier: T; index: number }[] {
  const first = new Map<string, T>();
  return items.flatMap((item, index) => {
    const earlier = first.get(keyOf(item));
    if (earlier !== undefined) return [{ item, earlier, index }];
    first.set(keyOf(item), item);
    return [];
  });
}
