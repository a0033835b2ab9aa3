import { pluralCategory } from '../plural.js';
import type { DigestCounts, DigestWords } from './digest-words.js';

const plural = (count: number, one: string, few: string, many: string): string => {
  const category = pluralCategory(count, 'ru');
  return `${String(count)} ${category === 'one' ? one : category === 'few' ? few : many}`;
};
const counted = ({ dates, overdue }: DigestCounts): string =>
  `${plural(dates, 'срок', 'срока', 'сроков')}${overdue === 0 ? '' : `, из них прошло: ${String(overdue)}`}`;

export const RUSSIAN_DIGESTS: DigestWords = {
  subject: {
    daily: (day, counts, first) => `${day}: ${counted(counts)}. Сначала: ${first}`,
    weekly: (day, counts, first) => `Неделя, начало – ${day}: ${counted(counts)}. Сначала: ${first}`,
    daysOff: (days, counts, first) => `Перед выходными, ${days}: ${counted(counts)}. Сначала: ${first}`,
  },
  headline: {
    daily: (day) => `Ваш день: ${day}`,
    weekly: (day) => `Ваша неделя, начало – ${day}`,
    daysOff: (days) => `Перед выходными: ${days}`,
  },
  labels: { act: 'Сделать', week: 'На этой неделе', number: 'Число' },
  week: (lastDays, people, arriving) =>
    [
      lastDays === 0
        ? 'последних дней нет'
        : `${plural(lastDays, 'последний день', 'последних дня', 'последних дней')}, ${plural(people, 'человек', 'человека', 'человек')}`,
      arriving === 0 ? '' : plural(arriving, 'прибытие по плану', 'прибытия по плану', 'прибытий по плану'),
    ]
      .filter((part) => part !== '')
      .join('; '),
  inTime: (inTime, filed) => `уведомлений о прибытии за 30 дней – ${String(filed)}, из них в срок – ${String(inTime)}`,
  inCountry: (count) => `сейчас в Казахстане – ${plural(count, 'специалист', 'специалиста', 'специалистов')}`,
  sections: {
    week: '▸ Скоро',
    later: 'Дальше',
    daysOff: (days) => `▸ Приходится на выходные, ${days}`,
    back: (day) => `▸ В первый рабочий день после них, ${day}`,
    arrivals: 'Прибытия по плану в выходные: срок начинается, хотя никто не работает',
  },
  arrival: (name) => `${name}: прибытие по плану`,
  plannedOn: (day, site) => `${day}, ${site}`,
  more: (count) => `И ещё ${plural(count, 'срок', 'срока', 'сроков')} на странице «Сегодня».`,
  why: {
    daily: (company) =>
      `Вы получаете этот список каждый рабочий день, потому что координируете визиты в компании ${company}. Когда сообщить нечего, письма нет.`,
    weekly: (company) =>
      `Вы получаете этот список раз в неделю, потому что руководите визитами в компании ${company}. Когда сообщить нечего, письма нет.`,
    daysOff: (company) =>
      `Вы получаете этот список в последний рабочий день перед выходными; компания: ${company}. Когда на выходные ничего не приходится, письма нет.`,
  },
  change: 'Изменить или отключить списки',
  mute: 'Больше не присылать такие письма',
};
