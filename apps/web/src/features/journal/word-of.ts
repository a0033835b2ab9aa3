import i18next from 'i18next';

/** What the codes of later versions mean is not known yet; they are something else, never a bare code. */
export const wordOf = (group: 'acts' | 'fields', code: string): string =>
  i18next.exists(`${group}.${code}`, { ns: 'journal' }) ? `${group}.${code}` : `${group}.other`;
