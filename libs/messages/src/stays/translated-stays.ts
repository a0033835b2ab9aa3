import { pluralCategory } from '../plural.js';
import type { StayWords } from './stay-words.js';

const RUSSIAN_DAYS = { one: 'день', few: 'дня', many: 'дней', other: 'дня' } as const;
const russianDays = (count: number): string => `${String(count)} ${RUSSIAN_DAYS[pluralCategory(count, 'ru')]}`;

export const RUSSIAN_STAYS: StayWords = {
  cap: (cap, from, to) => {
    if (cap.kind === 'rolling') return `${russianDays(cap.days)} в любые ${String(cap.within)}`;
    if (cap.kind === 'per-entry') return `${russianDays(cap.days)} с каждого въезда`;
    if (cap.kind === 'per-year') return `${russianDays(cap.days)} за календарный год`;
    const since = from === null ? '' : `, с ${from}`;
    return `${russianDays(cap.days)} всего${since}${to === null ? '' : `, по ${to}`}`;
  },
  used: (used, remaining) => `Использовано: ${russianDays(used)}, осталось: ${russianDays(remaining)}.`,
  permitted: (count, on) => `Пребывание с даты ${on} может длиться: ${russianDays(count)}.`,
  notPermitted: (on) => `Начинать пребывание нельзя: ${on}.`,
  withoutEnd: 'Этот предел не ограничивает пребывание.',
  earliest: (on) => `Самый ранний законный въезд: ${on}.`,
  never: 'Законного дня въезда больше нет.',
  broken: (on, count) => `Превышен с даты: ${on}; всего ${russianDays(count)}.`,
  lastLawful: (on) => `Последний законный день: ${on}.`,
  binding: (cap) => `Раньше всех заканчивается предел: ${cap}.`,
  noLastLawful: 'Законных дней нет.',
  noEnd: 'Ни один из этих пределов не ограничивает пребывание.',
};

const kazakhDays = (count: number): string => `${String(count)} күн`;

export const KAZAKH_STAYS: StayWords = {
  cap: (cap, from, to) => {
    if (cap.kind === 'rolling') return `кез келген ${String(cap.within)} күн ішінде ${kazakhDays(cap.days)}`;
    if (cap.kind === 'per-entry') return `әр кіруден бастап ${kazakhDays(cap.days)}`;
    if (cap.kind === 'per-year') return `күнтізбелік жылда ${kazakhDays(cap.days)}`;
    return `барлығы ${kazakhDays(cap.days)}${from === null && to === null ? '' : ` (${from ?? '…'} – ${to ?? '…'})`}`;
  },
  used: (used, remaining) => `Пайдаланылғаны: ${kazakhDays(used)}, қалғаны: ${kazakhDays(remaining)}.`,
  permitted: (count, on) => `Келу күні ${on} болса, болу ұзақтығы: ${kazakhDays(count)}.`,
  notPermitted: (on) => `Бұл күні келуге болмайды: ${on}.`,
  withoutEnd: 'Бұл шек болу мерзімін шектемейді.',
  earliest: (on) => `Ең ерте заңды келу күні: ${on}.`,
  never: 'Заңды келу күні енді жоқ.',
  broken: (on, count) => `Шектен асқан күні: ${on}; барлығы ${kazakhDays(count)}.`,
  lastLawful: (on) => `Соңғы заңды күн: ${on}.`,
  binding: (cap) => `Ең ерте аяқталатын шек: ${cap}.`,
  noLastLawful: 'Заңды күн жоқ.',
  noEnd: 'Бұл шектердің ешқайсысы болу мерзімін шектемейді.',
};
