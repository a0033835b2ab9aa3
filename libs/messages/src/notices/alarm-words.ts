import type { Language } from '../language.js';

/** Sentences of the mails that tell an owner, by a second path, that reminding stands still, and that it goes on. */
export interface AlarmWords {
  readonly alarm: {
    readonly subject: (company: string) => string;
    readonly chip: string;
    readonly what: Readonly<Record<'sweep' | 'mail', (moment: string) => string>>;
    readonly oldest: (moment: string) => string;
    readonly now: string;
    readonly kept: string;
    readonly again: string;
  };
  readonly clear: {
    readonly subject: (company: string) => string;
    readonly chip: string;
    readonly what: (from: string, to: string) => string;
    readonly late: string;
  };
  readonly why: (company: string) => string;
}

const ENGLISH: AlarmWords = {
  alarm: {
    subject: (company) => `${company}: reminders stand still. Look at Today now`,
    chip: '▲ Reminders stand still',
    what: {
      sweep: (moment) => `Nobody has looked for what is due since ${moment}.`,
      mail: (moment) => `Mails do not leave. The oldest was due ${moment}.`,
    },
    oldest: (moment) => `The oldest unsent reminder was due ${moment}.`,
    now: 'What to do now: open Today, call those whose last day is near, and tell whoever runs Sapar.',
    kept: 'Nothing is lost: what is due leaves, once and marked as late, when the worker runs again.',
    again: 'You get one mail for this outage, and one more when it is over.',
  },
  clear: {
    subject: (company) => `${company}: reminders run again`,
    chip: '✓ Reminders run again',
    what: (from, to) => `They stood still from ${from} to ${to}.`,
    late: 'What was due meanwhile leaves now and says that it is late. Nothing is to be done.',
  },
  why: (company) =>
    `You get this because you own the account of ${company}. It came by a second mail server, not by the one that sends reminders.`,
};

const RUSSIAN: AlarmWords = {
  alarm: {
    subject: (company) => `${company}: напоминания не уходят. Откройте «Сегодня»`,
    chip: '▲ Напоминания стоят',
    what: {
      sweep: (moment) => `Проверки сроков нет с этого времени: ${moment}.`,
      mail: (moment) => `Письма не уходят. Самое раннее должно было уйти: ${moment}.`,
    },
    oldest: (moment) => `Самое раннее неотправленное напоминание: ${moment}.`,
    now: 'Что делать сейчас: откройте «Сегодня», позвоните тем, у кого близок последний день, и сообщите тому, кто обслуживает Sapar.',
    kept: 'Ничего не потеряно: всё, что должно уйти, уйдёт один раз и с пометкой об опоздании, когда работа возобновится.',
    again: 'Об этом сбое приходит одно письмо и ещё одно, когда он закончится.',
  },
  clear: {
    subject: (company) => `${company}: напоминания снова уходят`,
    chip: '✓ Напоминания снова уходят',
    what: (from, to) => `Сбой начался: ${from}; закончился: ${to}.`,
    late: 'Что должно было уйти за это время, уходит сейчас с пометкой об опоздании. Делать ничего не нужно.',
  },
  why: (company) =>
    `Вы получили это письмо, потому что владеете учётной записью компании ${company}. Оно пришло через второй почтовый сервер, не через тот, который отправляет напоминания.`,
};

const KAZAKH: AlarmWords = {
  alarm: {
    subject: (company) => `${company}: еске салулар жіберілмей тұр. «Бүгін» бетін ашыңыз`,
    chip: '▲ Еске салулар тоқтап тұр',
    what: {
      sweep: (moment) => `Мына уақыттан бері мерзімдер тексерілген жоқ: ${moment}.`,
      mail: (moment) => `Хаттар кетпей тұр. Ең ертесінің уақыты: ${moment}.`,
    },
    oldest: (moment) => `Жіберілмеген ең ерте еске салудың уақыты: ${moment}.`,
    now: 'Қазір не істеу керек: «Бүгін» бетін ашыңыз, соңғы күні жақын адамдарға қоңырау шалыңыз, Sapar жүйесін күтетін адамға айтыңыз.',
    kept: 'Ештеңе жоғалған жоқ: жұмыс қайта басталғанда, кететін хаттар бір рет, кешіккені белгіленіп кетеді.',
    again: 'Бұл іркіліс туралы бір хат, ол аяқталғанда тағы бір хат келеді.',
  },
  clear: {
    subject: (company) => `${company}: еске салулар қайта жіберіліп жатыр`,
    chip: '✓ Еске салулар қайта жіберіліп жатыр',
    what: (from, to) => `Іркіліс басталды: ${from}; аяқталды: ${to}.`,
    late: 'Осы аралықта кетуге тиіс хаттар қазір кешіккені белгіленіп кетеді. Ештеңе істеудің қажеті жоқ.',
  },
  why: (company) =>
    `Бұл хат сізге келді, себебі ${company} компаниясының есептік жазбасы сіздікі. Ол еске салуларды жіберетін сервер арқылы емес, екінші пошта сервері арқылы келді.`,
};

const WORDS: Readonly<Record<Language, AlarmWords>> = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

export const alarmWords = (language: Language): AlarmWords => WORDS[language];
