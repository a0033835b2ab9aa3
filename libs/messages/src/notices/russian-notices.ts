import { pluralCategory } from '../plural.js';
import type { NoticeWords } from './notice-words.js';

const several = (count: number): string => {
  const category = pluralCategory(count, 'ru');
  return category === 'one' ? 'срок' : category === 'few' ? 'срока' : 'сроков';
};

export const RUSSIAN_NOTICES: NoticeWords = {
  act: { key: 'продлить ключ ЭЦП', attorney: 'оформить новую доверенность' },
  headline: {
    key: (name) => `Продлить ключ ЭЦП: ${name}.`,
    attorney: (name) => `Оформить новую доверенность: ${name}.`,
  },
  what: {
    key: 'После этого дня этот человек не сможет подписывать на порталах. Продлите ключ и внесите его новый последний день или назначьте другого подписанта.',
    attorney:
      'После этого дня этот человек не вправе подписывать от имени компании. Оформите новую и внесите её последний день или назначьте другого подписанта.',
  },
  lastDay: (date, left) => `Последний день – ${date} (${left})`,
  ended: (date) => `Срок закончился: последний день – ${date}`,
  today: 'сегодня',
  chips: { ended: '▲ Срок закончился', lastDay: '◷ Сегодня последний день', soon: '⏳ Скоро закончится' },
  whyMe: (company) => `Вы получили это письмо, потому что ведёте визиты в компании ${company}.`,
  neverSend: 'Sapar хранит только последний день. Сам ключ никогда не отправляйте и не загружайте.',
  button: 'Открыть подписантов',
  severalEnds: (count) => `Ключи ЭЦП и доверенности: скоро закончится ${String(count)} ${several(count)}`,
};
