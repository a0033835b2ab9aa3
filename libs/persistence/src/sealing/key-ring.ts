/**
 * Other keys that still open what is sealed, by the key in use. They hang on the key itself, so that whoever is handed the key in
 * use opens old values too, and seals with nothing but the key in use.
 */
const others = new WeakMap<Buffer, readonly Buffer[]>();

/** The key in use, knowing the keys that it takes over from, or that another process has already taken over to. */
export function keyWithOthers(current: Buffer, more: readonly Buffer[]): Buffer {
  const key = Buffer.from(current);
  others.set(key, more);
  return key;
}

/** The key in use first, then the others. */
export const keysOf = (key: Buffer): readonly Buffer[] => [key, ...(others.get(key) ?? [])];

/** A key that stands for itself alone: what it opens is under no other. */
export const withoutOthers = (key: Buffer): Buffer => Buffer.from(key);
