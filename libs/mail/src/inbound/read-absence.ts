import { addDays, parseCalendarDate, type CalendarDate } from '@sapar/domain';

/** The first letters of each month are enough: endings differ by case and language. */
const MONTHS: readonly RegExp[] = [
  /^(jan|янв|қаң)/i,
  /^(feb|фев|ақп)/i,
  /^(mar|mär|мар|нау)/i,
  /^(apr|апр|сәу)/i,
  /^(may|mai|мая|май|мам)/i,
  /^(jun|июн|мау)/i,
  /^(jul|июл|шіл)/i,
  /^(aug|авг|там)/i,
  /^(sep|сен|қыр)/i,
  /^(oct|okt|окт|қаз)/i,
  /^(nov|ноя|қар)/i,
  /^(dec|dez|дек|жел)/i,
];
const UNTIL =
  /(until|till|through|back (?:on|in the office on)|return(?:ing)?(?: to the office)?(?: on)?|(?<!\p{L})(?:to|до|по|bis)|вернусь|выйду|zurück(?: am)?|至|到|—|–|-)\s*(?:(?:and )?including|incl\.|einschließlich|zum|dem|den|the|включительно|понедельника|[a-zа-я]+day,?|on)?\s*$/iu;
const AFTER = /^\s*(дейін|жылға дейін|күніне дейін|қоса алғанда|включительно)/i;

const LETTERS = '[A-Za-zА-Яа-яÄÖÜäöüӘәҒғҚқҢңӨөҰұҮүҺһІі]{3,}';
const FORMS: readonly { readonly form: RegExp; readonly read: (match: RegExpExecArray) => Parts | null }[] = [
  { form: /\b(\d{4})-(\d{2})-(\d{2})\b/g, read: ([, y, m, d]) => parts(y, m, d) },
  { form: /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g, read: ([, y, m, d]) => parts(y, m, d) },
  { form: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)/g, read: ([, d, m, y]) => parts(y, m, d) },
  { form: /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, read: ([, one, two, y]) => bySlashes(one, two, y) },
  {
    form: new RegExp(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(${LETTERS})\\.?,?(?:\\s+(\\d{4}))?`, 'g'),
    read: ([, d, word, y]) => parts(y, monthOf(word), d),
  },
  {
    form: new RegExp(`(?<![\\d])(?:(\\d{4}) ж(?:ылғы|\\.)?\\s+)(\\d{1,2})\\s+(${LETTERS})`, 'g'),
    read: ([, y, d, word]) => parts(y, monthOf(word), d),
  },
  {
    form: new RegExp(`(${LETTERS})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?!\\d|[.:]\\d)`, 'g'),
    read: ([, word, d, y]) => parts(y, monthOf(word), d),
  },
];

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const parts = (year: string | undefined, month: string | null | undefined, day: string | undefined): Parts | null =>
  month === null || month === undefined || day === undefined
    ? null
    : { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };

const monthOf = (word: string | undefined): string | null => {
  const at = MONTHS.findIndex((month) => month.test(word ?? ''));
  return at < 0 ? null : String(at + 1);
};

/** Day and month stand in either order; where both are possible nothing is guessed. */
function bySlashes(one: string | undefined, two: string | undefined, year: string | undefined): Parts | null {
  if (Number(one) > 12) return parts(year, two, one);
  return Number(two) > 12 ? parts(year, one, two) : null;
}

/**
 * The last day that the words of an automatic reply name: the day after a word such as *until*, or the later one of a
 * span. Null where they name none, or one that has passed. `receivedOn` gives a day without a year its year.
 */
export function absenceEndOf(words: string, receivedOn: CalendarDate): CalendarDate | null {
  const named = datesIn(words, receivedOn).filter(({ on }) => on >= receivedOn && on <= addDays(receivedOn, 366));
  const ends = named.filter(({ isEnd }) => isEnd).map(({ on }) => on);
  return ends.sort().at(-1) ?? null;
}

function datesIn(
  words: string,
  receivedOn: CalendarDate,
): readonly { readonly on: CalendarDate; readonly isEnd: boolean }[] {
  return FORMS.flatMap(({ form, read }) =>
    [...words.matchAll(form)].flatMap((match) => {
      const found = read(match);
      const on = found === null ? null : dateOf(found, receivedOn);
      const before = words.slice(Math.max(0, match.index - 40), match.index);
      const after = words.slice(match.index + match[0].length, match.index + match[0].length + 30);
      return on === null ? [] : [{ on, isEnd: UNTIL.test(before) || AFTER.test(after) }];
    }),
  );
}

function dateOf({ year, month, day }: Parts, receivedOn: CalendarDate): CalendarDate | null {
  const inYear = (of: number): CalendarDate | null =>
    parseCalendarDate(`${String(of)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (year !== null) return inYear(year);
  const thisYear = Number(receivedOn.slice(0, 4));
  const on = inYear(thisYear);
  return on !== null && on < receivedOn ? inYear(thisYear + 1) : on;
}
