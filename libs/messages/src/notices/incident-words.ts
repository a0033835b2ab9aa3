import type { Language } from '../language.js';

/** Sentences of the mail about a breach of personal data: days alone, never what happened or whom it concerns. */
interface IncidentWords {
  readonly headline: string;
  readonly several: (count: number) => string;
  readonly lastDay: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly noDay: string;
  readonly found: (date: string) => string;
  readonly what: string;
  readonly contested: string;
  readonly chips: Readonly<Record<'overdue' | 'today' | 'open', string>>;
  readonly button: string;
  readonly whyMe: (company: string) => string;
}

const WORDS: Readonly<Record<Language, IncidentWords>> = {
  en: {
    headline: 'Breach of personal data: tell the authority.',
    several: (count) => `${String(count)} breaches of personal data wait for their notice`,
    lastDay: (date) => `Last day: ${date}`,
    overdue: (date) => `Overdue: the last day was ${date}`,
    noDay: 'The last day could not be counted: a person decides',
    found: (date) => `Found on ${date}`,
    what: 'Tell the authority and enter number and day of the notice, or write down why none is owed. Until then this mail comes again.',
    contested: 'The period rests on one secondary source: article and addressee are open questions for a lawyer.',
    chips: { overdue: '▲ Overdue', today: '◷ Last day today', open: '⏳ Notice open' },
    button: 'Open the incident',
    whyMe: (company) => `You get this because you answer for personal data at ${company}.`,
  },
  ru: {
    headline: 'Нарушение безопасности персональных данных: сообщите ведомству.',
    several: (count) => `Нарушения, о которых ещё не сообщено: ${String(count)}`,
    lastDay: (date) => `Последний день: ${date}`,
    overdue: (date) => `Просрочено: последний день был ${date}`,
    noDay: 'Последний день не удалось посчитать: решает человек',
    found: (date) => `Обнаружено: ${date}`,
    what: 'Сообщите ведомству и внесите номер и день уведомления или запишите, почему оно не требуется. До этого письмо будет приходить снова.',
    contested: 'Срок известен из одного вторичного источника: статья и адресат – открытые вопросы для юриста.',
    chips: { overdue: '▲ Просрочено', today: '◷ Последний день сегодня', open: '⏳ Не сообщено' },
    button: 'Открыть нарушение',
    whyMe: (company) => `Вы получили это письмо, потому что отвечаете за персональные данные в компании ${company}.`,
  },
  kk: {
    headline: 'Дербес деректер қауіпсіздігі бұзылды: мекемеге хабарлаңыз.',
    several: (count) => `Хабарланбаған бұзушылықтар: ${String(count)}`,
    lastDay: (date) => `Соңғы күн: ${date}`,
    overdue: (date) => `Мерзімі өтті: соңғы күні ${date} болды`,
    noDay: 'Соңғы күнді есептеу мүмкін болмады: адам шешеді',
    found: (date) => `Анықталған күні: ${date}`,
    what: 'Мекемеге хабарлап, хабарламаның нөмірі мен күнін енгізіңіз немесе неге қажет емесін жазыңыз. Оған дейін бұл хат қайта келеді.',
    contested: 'Мерзім бір қосалқы дереккөзден белгілі: бабы мен адресаты заңгерге арналған ашық сұрақтар.',
    chips: { overdue: '▲ Мерзімі өтті', today: '◷ Соңғы күні бүгін', open: '⏳ Хабарланбаған' },
    button: 'Бұзушылықты ашу',
    whyMe: (company) => `Бұл хат сізге келді, себебі ${company} компаниясында дербес деректерге сіз жауаптысыз.`,
  },
};

/** The words of the mail about a breach in one language. */
export const incidentWords = (language: Language): IncidentWords => WORDS[language];
