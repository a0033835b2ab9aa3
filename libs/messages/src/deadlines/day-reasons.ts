import type { DeadlineStep } from '@sapar/domain';
import { weekdayName } from '../dates/names.js';
import { isoWeekdayOf } from '../dates/parts.js';
import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;

const REASONS: Readonly<Record<DeadlineStep['reason'], Words>> = {
  'working-day': { en: 'working day', ru: 'рабочий день', kk: 'жұмыс күні' },
  weekend: { en: 'day off', ru: 'выходной', kk: 'демалыс күні' },
  'public-holiday': { en: 'public holiday', ru: 'праздничный день', kk: 'мереке күні' },
  'religious-day-off': { en: 'religious day off', ru: 'религиозный выходной', kk: 'діни демалыс күні' },
  'carried-over-day-off': {
    en: 'carried-over day off',
    ru: 'выходной, перенесённый с праздника',
    kk: 'мерекеден ауысқан демалыс күні',
  },
  'moved-day-off': { en: 'moved day off', ru: 'перенос дня отдыха', kk: 'ауыстырылған демалыс күні' },
  'moved-working-day': {
    en: 'weekend day made working',
    ru: 'рабочий день вместо выходного',
    kk: 'демалыс орнына жұмыс күні',
  },
  'doubtful-day-off': {
    en: 'doubtful day off, counted as working',
    ru: 'спорный выходной, засчитан как рабочий',
    kk: 'даулы демалыс күні, жұмыс күні деп есептелді',
  },
  'arrival-day-not-counted': {
    en: 'day of arrival, not counted in this reading',
    ru: 'день прибытия, в этом толковании не засчитан',
    kk: 'келген күн, бұл түсіндірмеде есептелмейді',
  },
  'before-host-arrival': {
    en: 'before the arrival at the host, not counted in this reading',
    ru: 'до прибытия к принимающему лицу, в этом толковании не засчитан',
    kk: 'қабылдаушы тұлғаға келгенге дейін, бұл түсіндірмеде есептелмейді',
  },
};

const NAMED: ReadonlySet<DeadlineStep['reason']> = new Set([
  'public-holiday',
  'religious-day-off',
  'carried-over-day-off',
  'doubtful-day-off',
]);

/** Why a day counts or not, in a short phrase: `Friday, working day`, `Nauryz Meiramy, carried-over day off`. */
export function dayReason(step: Pick<DeadlineStep, 'on' | 'reason' | 'name'>, language: Language): string {
  const words = REASONS[step.reason][language];
  const name =
    NAMED.has(step.reason) && step.name !== null
      ? step.name[language]
      : weekdayName(isoWeekdayOf(step.on), language, 'long');
  return `${name}, ${words}`;
}
