/** Countries with words of their own; any other is shown by its two letters, as a passport has them. */
export const COUNTRIES = [
  ...['AE', 'AM', 'AT', 'AU', 'AZ', 'BE', 'BG', 'BR', 'BY', 'CA', 'CH', 'CN', 'CZ', 'DE', 'DK', 'EE', 'EG', 'ES'],
  ...['FI', 'FR', 'GB', 'GE', 'GR', 'HR', 'HU', 'ID', 'IE', 'IL', 'IN', 'IR', 'IT', 'JP', 'KG', 'KR', 'KZ', 'LT'],
  ...['LV', 'MD', 'MN', 'MX', 'MY', 'NL', 'NO', 'PH', 'PK', 'PL', 'PT', 'RO', 'RS', 'RU', 'SE', 'SG', 'SI', 'SK'],
  ...['TH', 'TJ', 'TM', 'TR', 'UA', 'US', 'UZ', 'VN', 'ZA'],
] as const;

type Translate = (key: string) => string;

/** The country of a passport in words of the `technicians` catalogue. */
export const citizenshipName = (code: string, t: Translate): string =>
  (COUNTRIES as readonly string[]).includes(code) ? t(`countries.${code}`) : code;

/** Choices for a searchable list; two letters typed that name no known country are a choice too. */
export function citizenshipChoices(
  search: string,
  chosen: string,
  t: Translate,
): readonly { readonly value: string; readonly label: string }[] {
  const typed = search.trim().toUpperCase();
  const others = [typed, chosen].filter((code) => /^[A-Z]{2}$/u.test(code));
  const codes = [...new Set([...COUNTRIES, ...others])];
  return codes.map((code) => {
    const name = citizenshipName(code, t);
    return { value: code, label: name === code ? code : `${name} (${code})` };
  });
}
