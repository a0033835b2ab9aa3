type Say = (key: string, values?: Record<string, unknown>) => string;

/** Nobody recorded it. */
const UNKNOWN = '';
const USUAL = [UNKNOWN, '1', '2', 'multiple'];

/** The usual numbers of entries, and the one that is there already. */
export const entryChoices = (held: string | null): readonly string[] =>
  held === null || USUAL.includes(held) ? USUAL : [...USUAL, held];

/** Entries as people say them. */
export function entriesWords(entries: string, t: Say): string {
  if (entries === UNKNOWN) return t('facts.empty');
  if (entries === '1') return t('facts.entriesSingle');
  if (entries === '2') return t('facts.entriesDouble');
  return entries === 'multiple' ? t('facts.entriesMultiple') : t('facts.entriesTimes', { count: entries });
}
