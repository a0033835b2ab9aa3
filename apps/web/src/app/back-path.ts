/** Where to go after signing in: a path of this site only, never an address that a link has smuggled in. */
export function backPathOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/u.test(value) || value.startsWith('/sign-in')) return undefined;
  return value === '/' ? undefined : value;
}
