/** What a column can be, as the contract has it; a spec compares. */
export const FIELDS = [
  ...(['id', 'surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'passportNumber'] as const),
  ...(['passportExpiresOn', 'email', 'phone', 'position', 'language'] as const),
  ...(['sex', 'nameOrder', 'birthCountry', 'birthPlace', 'residenceCountry', 'employer'] as const),
  ...(['spokenLanguages', 'iin', 'otherCitizenships'] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** Reasons that have words of their own here. */
export const FAULTS = [
  ...(['required', 'invalid', 'not-a-date', 'ambiguous-date', 'two-digit-year', 'unknown-country', 'twice'] as const),
  ...([
    ...([
      'iin-not-twelve-digits',
      'iin-no-such-century',
      'iin-no-such-day',
      'iin-check-digit',
      'iin-other-birth-date',
      'iin-other-sex',
    ] as const),
    'not-an-email',
    'too-long',
    'control-characters',
    'of-supplier',
    'not-answered',
    'not-taken',
    'skipped',
  ] as const),
] as const;
