import type { Language } from '../language.js';

// Our own tables: browsers without Kazakh locale data write "M03" for a month, and Node and Chromium differ in Russian.
interface DateNames {
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** As written beside a day: '27 марта'. */
  readonly months: readonly string[];
  /** As a heading of its own: 'Март'. */
  readonly monthsAlone: readonly string[];
  readonly monthsShort: readonly string[];
}

const split = (text: string): readonly string[] => text.split(' ');

const NAMES: Readonly<Record<Language, DateNames>> = {
  en: {
    weekdays: split('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    weekdaysShort: split('Mon Tue Wed Thu Fri Sat Sun'),
    months: split('January February March April May June July August September October November December'),
    monthsAlone: split('January February March April May June July August September October November December'),
    monthsShort: split('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
  ru: {
    weekdays: split('понедельник вторник среда четверг пятница суббота воскресенье'),
    weekdaysShort: split('пн вт ср чт пт сб вс'),
    months: split('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    monthsAlone: split('Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'),
    monthsShort: split('янв фев мар апр мая июн июл авг сен окт ноя дек'),
  },
  kk: {
    weekdays: split('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'),
    weekdaysShort: split('дс сс ср бс жм сн жс'),
    months: split('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    monthsAlone: split('Қаңтар Ақпан Наурыз Сәуір Мамыр Маусым Шілде Тамыз Қыркүйек Қазан Қараша Желтоқсан'),
    monthsShort: split('қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'),
  },
};

function pick(table: readonly string[], index: number, what: string): string {
  const name = table[index - 1];
  if (name === undefined) throw new RangeError(`no ${what} ${index}`);
  return name;
}

/** Name of ISO weekday 1 (Monday) to 7, lower case where the language wants it; RangeError for any other number. */
export function weekdayName(isoWeekday: number, language: Language, length: 'short' | 'long'): string {
  const names = NAMES[language];
  return pick(length === 'short' ? names.weekdaysShort : names.weekdays, isoWeekday, 'weekday');
}

/** Name of month 1 to 12: `long` stands beside a day, `alone` is a heading; RangeError for any other number. */
export function monthName(month: number, language: Language, form: 'short' | 'long' | 'alone'): string {
  const names = NAMES[language];
  const table = { short: names.monthsShort, long: names.months, alone: names.monthsAlone }[form];
  return pick(table, month, 'month');
}
