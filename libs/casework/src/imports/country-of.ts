const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Three letters of passports for countries whose people come most, and what an office calls a country by. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ D: 'DE', DEU: 'DE', CHN: 'CN', TUR: 'TR', RUS: 'RU', ITA: 'IT', FRA: 'FR', GBR: 'GB', USA: 'US', KAZ: 'KZ' },
  ...{ JPN: 'JP', KOR: 'KR', IND: 'IN', UZB: 'UZ', KGZ: 'KG', TJK: 'TJ', BLR: 'BY', UKR: 'UA', POL: 'PL', CZE: 'CZ' },
  ...{ AUT: 'AT', CHE: 'CH', NLD: 'NL', BEL: 'BE', ESP: 'ES', SWE: 'SE', FIN: 'FI', NOR: 'NO', DNK: 'DK', AZE: 'AZ' },
  ...{ ARM: 'AM', GEO: 'GE', IRN: 'IR', ARE: 'AE', EGY: 'EG', CAN: 'CA', AUS: 'AU', BRA: 'BR', MEX: 'MX', ROU: 'RO' },
  ...{
    UK: 'GB',
    ENGLAND: 'GB',
    'GREAT BRITAIN': 'GB',
    КНР: 'CN',
    РФ: 'RU',
    США: 'US',
    ФРГ: 'DE',
    ҚХР: 'CN',
    АҚШ: 'US',
  },
  ...{ TURKEY: 'TR', БЕЛОРУССИЯ: 'BY', КОРЕЯ: 'KR', 'ЮЖНАЯ КОРЕЯ': 'KR', 'SOUTH KOREA': 'KR', 'CZECH REPUBLIC': 'CZ' },
};

let names: ReadonlyMap<string, string> | null = null;

/** Names of countries in the three languages; made when first asked for, since it takes a moment. */
function namesOfCountries(): ReadonlyMap<string, string> {
  const made = new Map(Object.entries(OTHERS));
  for (const language of ['en', 'ru', 'kk']) {
    const spoken = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = spoken.of(code);
      if (name !== undefined) made.set(name.toUpperCase(), code);
    }
  }
  return made;
}

/** The two letters of a country as people write it in a sheet; null where nobody could say which it is. */
export function countryOf(text: string): string | null {
  names ??= namesOfCountries();
  const upper = text.trim().toUpperCase();
  const known = names.get(upper);
  if (known !== undefined) return known;
  return /^[A-Z]{2}$/.test(upper) &&
    new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(upper) !== undefined
    ? upper
    : null;
}
