/** What a column can be, as the contract has it; a spec compares. */
export const FIELDS = [
  ...(['id', 'surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'passportNumber'] as const),
  ...(['passportExpiresOn', 'email', 'phone', 'position', 'language'] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** Reasons that have words of their own here. */
export const FAULTS = [
  ...(['required', 'invalid', 'not-a-date', 'ambiguous-date', 'two-digit-year', 'unknown-country', 'twice'] as const),
  ...([
    'not-an-email',
    'too-long',
    'control-characters',
    'of-supplier',
    'not-answered',
    'not-taken',
    'skipped',
  ] as const),
] as const;
