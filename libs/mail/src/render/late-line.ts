import { formatMoment, mailWords, minuteOf, type Language } from '@sapar/messages';

/** Later than this a mail says that it is late. */
const LATE_MINUTES = 60;

/** When this mail was due, for a mail that is late. */
export function lateLineOf({
  now,
  wasDueAt,
  language,
}: {
  readonly now: string;
  readonly wasDueAt: string;
  readonly language: Language;
}): string | null {
  return minuteOf(now) - minuteOf(wasDueAt) > LATE_MINUTES
    ? mailWords(language).late(formatMoment(wasDueAt, language))
    : null;
}
