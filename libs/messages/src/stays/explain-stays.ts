import type { CalendarDate, CapCount, StayCap, StayCount } from '@sapar/domain';
import { formatDate } from '../dates/format-date.js';
import type { Language } from '../language.js';
import { ENGLISH_STAYS, type StayWords } from './stay-words.js';
import { KAZAKH_STAYS, RUSSIAN_STAYS } from './translated-stays.js';

const WORDS: Readonly<Record<Language, StayWords>> = { en: ENGLISH_STAYS, ru: RUSSIAN_STAYS, kk: KAZAKH_STAYS };

/** What a limit on days is called: `90 days within any 180`. */
export function capName(cap: StayCap, language: Language): string {
  const ends = cap.kind === 'total' ? [cap.from, cap.to] : [];
  const [from = null, to = null] = ends.map((end) =>
    end === null ? null : formatDate(end, language, { weekday: false }),
  );
  return WORDS[language].cap(cap, from, to);
}

/** A day count in words: the last lawful day and its limit, then a sentence a limit. */
export function explainStays(
  on: CalendarDate,
  caps: readonly StayCap[],
  count: StayCount,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const binding = count.binding === null ? undefined : caps[count.binding];
  const end =
    count.lastLawfulOn === null ? words.noLastLawful : words.lastLawful(formatDate(count.lastLawfulOn, language));
  const headline = binding === undefined ? words.noEnd : `${end} ${words.binding(capName(binding, language))}`;
  const lines = caps.flatMap((cap, index) => {
    const counted = count.caps[index];
    return counted === undefined ? [] : [`${capName(cap, language)}: ${explainCap(on, counted, language)}`];
  });
  return [headline, ...lines].map(endOnce);
}

/** A Russian date ends with a full stop of its own. */
const endOnce = (line: string): string => line.replaceAll('..', '.');

function explainCap(on: CalendarDate, count: CapCount, language: Language): string {
  const words = WORDS[language];
  const told = (date: CalendarDate): string => formatDate(date, language);
  const { longestStayIfEnteringOn: longest, earliestEntryOn: earliest, firstOverstayOn: broken } = count;
  return [
    words.used(count.used, count.remaining),
    ...(broken === null ? [] : [words.broken(told(broken), count.overstayDays)]),
    longest === null
      ? words.withoutEnd
      : longest === 0
        ? words.notPermitted(told(on))
        : words.permitted(longest, told(on)),
    ...(earliest === on ? [] : [earliest === null ? words.never : words.earliest(told(earliest))]),
  ].join(' ');
}
