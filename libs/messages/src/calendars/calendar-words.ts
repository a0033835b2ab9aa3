import type { Language } from '../language.js';

/** What stands in somebody's own calendar about the dates of a visit. */
interface CalendarWords {
  readonly calendar: string;
  /** After the name, where mails have no words of their own. */
  readonly notification: string;
  readonly plannedArrival: string;
  readonly mission: (reference: string, site: string) => string;
  readonly provisional: string;
  readonly notTheLaw: string;
}

const WORDS: Readonly<Record<Language, CalendarWords>> = {
  en: {
    calendar: 'Sapar: last days',
    notification: 'last day for the arrival notification',
    plannedArrival: 'planned arrival',
    mission: (reference, site) => `Mission ${reference}, ${site}.`,
    provisional: 'Counted from the planned arrival, which nobody has confirmed.',
    notTheLaw: 'The day as Sapar counts it now; the case says why and whether it has moved.',
  },
  ru: {
    calendar: 'Sapar: последние дни',
    notification: 'последний день уведомления о прибытии',
    plannedArrival: 'планируемое прибытие',
    mission: (reference, site) => `Поездка ${reference}, ${site}.`,
    provisional: 'Считается от планируемого прибытия, которое никто не подтвердил.',
    notTheLaw: 'День, каким его сейчас считает Sapar; в карточке видно, почему он таков и не сдвинулся ли.',
  },
  kk: {
    calendar: 'Sapar: соңғы күндер',
    notification: 'келу туралы хабарламаның соңғы күні',
    plannedArrival: 'жоспарланған келу',
    mission: (reference, site) => `Сапар ${reference}, ${site}.`,
    provisional: 'Ешкім растамаған жоспарлы келуден есептелген.',
    notTheLaw: 'Sapar қазір есептеп тұрған күн; неге олай екені және жылжыған-жылжымағаны картада тұр.',
  },
};

/** The words of calendars in one language. */
export const calendarWords = (language: Language): CalendarWords => WORDS[language];
