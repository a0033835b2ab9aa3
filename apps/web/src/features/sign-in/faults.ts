/** What is wrong with what was typed, by field, or as a whole. */
export interface Faults {
  readonly email?: string;
  readonly password?: string;
  readonly whole?: string;
}

/** Faults that need no server; null when there is none. */
export function faultsOf(
  values: { readonly email: string; readonly password: string },
  t: (key: string) => string,
): Faults | null {
  if (values.email === '') return { email: t('signIn.emailMissing') };
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(values.email)) return { email: t('signIn.emailWrong') };
  return values.password === '' ? { password: t('signIn.passwordMissing') } : null;
}
