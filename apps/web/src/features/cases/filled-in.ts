/** The fields somebody filled in: an empty text is no fact and is left out of a request. */
export function filledIn<Values extends Record<string, unknown>>(values: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  ) as Partial<Values>;
}
