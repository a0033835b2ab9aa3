import { pluralCategory } from '../plural.js';
import type { MailWords } from './mail-words.js';

const plural = (count: number, one: string, few: string, many: string): string => {
  const category = pluralCategory(count, 'ru');
  return `${String(count)} ${category === 'one' ? one : category === 'few' ? few : many}`;
};

export const RUSSIAN_MAILS: MailWords = {
  people: (count) => plural(count, 'человек', 'человека', 'человек'),
  fileAct: 'подать уведомление о прибытии',
  fileHeadline: (names) => `Подать уведомление о прибытии: ${names}.`,
  move: {
    fileAct: 'подать уведомление о новом адресе',
    fileHeadline: (names) => `Подать уведомление о новом адресе: ${names}.`,
    closedSubject: (name, isLate) =>
      `${name}: уведомление о новом адресе подано, ${isLate ? 'позже последнего дня' : 'в срок'}`,
    closedHeadline: (name) => `Готово. ${name}: уведомление о новом адресе подано.`,
  },
  lastDay: 'Последний день',
  lastDayIfArrived: 'Если прибытие было, последний день',
  overdueSubject: (date) => `Срок прошёл: последний день – ${date}`,
  lastDaySubject: (date, left) => `Последний день – ${date} (${left})`,
  questionSubject: (name, planned, dueOn) =>
    `${name}: уже в Казахстане? По плану – ${planned}${dueOn === null ? '' : `. Если да, последний день – ${dueOn}`}`,
  questionHeadline: (name) => `${name}: уже в Казахстане?`,
  questionFacts: (planned, dueOn) =>
    `По плану – ${planned}.${dueOn === null ? '' : ` Если да, последний день для уведомления – ${dueOn}.`}`,
  technicianSubject: (host) => `Вы уже в Казахстане? ${host}: нужен день вашего въезда`,
  technicianHeadline: 'Вы уже в Казахстане?',
  technicianFacts: (host) =>
    `${host}: компания обязана уведомить миграционную службу в течение нескольких рабочих дней после вашего въезда. Ответьте: прибытие состоялось, приезд позже или приезда не будет. Это ещё не само уведомление; ваше местоположение не передаётся.`,
  handSubject: (name, year) => `${name}: определить последний день вручную. Нет календаря на ${year} год`,
  handHeadline: (name) => `Определить последний день вручную: ${name}.`,
  handFacts: (year) =>
    `Счёт уходит в ${year} год, для которого нет рабочего календаря. Дата не угадывается: определите последний день с юристом и подайте раньше.`,
  closedSubject: (name, isLate) =>
    `${name}: уведомление о прибытии подано, ${isLate ? 'позже последнего дня' : 'в срок'}`,
  closedHeadline: (name) => `Готово. ${name}: уведомление о прибытии подано.`,
  closedFacts: ({ filedOn, byName, number, isCompared }) =>
    [
      `Подано: ${filedOn}.`,
      byName === null ? '' : `Отметка в системе: ${byName}.`,
      number === null ? 'Подтверждение – в карточке участника.' : `Подтверждение № ${number} – в карточке участника.`,
      isCompared ? 'Имя, номер паспорта и адрес в нём совпадают с карточкой.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  closedInTime: (date) => `В срок: последний день – ${date}.`,
  closedLate: (date, days) =>
    `Последний день – ${date}. ${days === 0 ? 'Подано в выходной после последнего дня.' : `Подано позже последнего дня на ${String(days)} раб. дн.`}`,
  left: {
    overdue: 'срок прошёл',
    hours: (hours) => `сегодня, осталось ${String(hours)} ч`,
    minutes: (minutes) => `сегодня, осталось ${String(minutes)} мин`,
    closed: 'сегодня, рабочее время закончилось',
    tomorrow: 'завтра',
    days: (days) => `через ${plural(days, 'день', 'дня', 'дней')}`,
  },
  chips: {
    overdue: '▲ Срок прошёл',
    lastDay: '◷ Сегодня последний день',
    window: '⏳ Нужно подать',
    question: '? Не подтверждено',
    done: '✓ Готово',
    hand: '▲ Решить вручную',
  },
  officeCutoff: (moment) => `Ваш офис закрывается: ${moment}`,
  legalCutoff: (moment) => `По закону: ${moment}`,
  whatNow: 'Что делать сейчас: подать сегодня, дату прибытия не менять, записать причину опоздания.',
  whyThisDate: 'Почему эта дата',
  whyMe: (company, deputy) =>
    `Вы получили это письмо, потому что отвечаете за это уведомление в компании ${company}.${deputy === null ? '' : ` Если вас нет, замещает: ${deputy}.`}`,
  whyTechnician: (company) => `Вы получили это письмо, потому что вас ждут на сервисный визит: ${company}.`,
  whySupplier: (company) =>
    `Вы получили это письмо, потому что прислать документы должна ваша компания. Срок – по вашим рабочим дням. Ждёт: ${company}.`,
  whyContact: (namedBy, company) =>
    `Вы получили это письмо, потому что ${namedBy} указала вас контактным лицом в компании ${company}. Учётная запись не нужна. Если это не ваше дело, сообщите отправителю: ${namedBy}.`,
  whyManager: (company) =>
    `Вы получили это письмо, потому что руководите визитами в компании ${company}. Делать ничего не нужно.`,
  handedOver: 'Вы получили это письмо, потому что это передано вам.',
  insteadOf: {
    away: (name) => `Вы получили это письмо сразу, потому что по автоответу ${name} отсутствует.`,
    bounced: (name) => `Вы получили это письмо, потому что письма по адресу получателя не доходят: ${name}.`,
  },
  notOurs: 'Вы получили это письмо, потому что тот, кого спросили, ответил: это не к нам.',
  putOff: 'Вы получили это письмо сейчас, потому что отложили его до этого времени.',
  doer: (name, phone) => `Занимается: ${name}${phone === null ? '' : `, ${phone}`}.`,
  noAnswer: 'Вы получили это письмо, потому что ответа нет.',
  writtenTo: (list) => `Писали: ${list}.`,
  todayIsLast: 'Сегодня последний день.',
  callNow: (name, phone) => `Позвоните сейчас: ${name}${phone === null ? '' : `, ${phone}`}.`,
  late: (moment) => `Это письмо опоздало: его время – ${moment}.`,
  buttons: {
    file: 'Открыть и отметить подачу',
    respond: 'Открыть и ответить',
    answer: 'Ответить',
    decide: 'Открыть карточку',
    confirmation: 'Посмотреть подтверждение',
    today: 'Открыть «Сегодня»',
  },
  test: (subject) => `[Проба] ${subject}`,
  opensOnly: 'Открытие страницы ничего не меняет.',
  cannotMute: (company) =>
    `Это напоминание нельзя отключить: пропуск срока может стоить компании ${company} штрафа. Можно: Беру на себя (повторы прекратятся) · Передать · Это не к нам.`,
  cannotMuteAlone: (company) => `Это письмо нельзя отключить: пропуск срока может стоить компании ${company} штрафа.`,
  mute: 'Больше не присылать такие напоминания, которые могут подождать',
  mission: (reference, site) => `${reference}, ${site}`,
  demo: 'Демонстрационные данные: компании и люди вымышлены.',
};
