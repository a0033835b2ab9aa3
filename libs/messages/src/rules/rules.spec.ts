import { describe, expect, it } from '@jest/globals';
import { calendarDate, RULE_TOPICS, RULE_UNITS, type RuleUnit } from '@sapar/domain';
import { formatFigure, gapWords, LANGUAGES, topicWords } from '@sapar/messages';

describe('figures of rules in words', () => {
  it.each([
    [4325, 'tenge', 'en', '4,325 tenge'],
    [4325, 'tenge', 'ru', '4\u00A0325 тенге'],
    [0.5, 'mci', 'kk', '0,5 АЕК'],
    [3, 'working-days', 'ru', '3 рабочих дня'],
    [1, 'working-days', 'en', '1 working day'],
    [5, 'years', 'ru', '5 лет'],
    [30, 'days', 'kk', '30 күн'],
    [20, 'percent-of-mci', 'en', '20% of an MCI'],
    [129750, 'tenge', 'en', '129,750 tenge'],
    [true, 'yes-no', 'kk', 'иә'],
    [false, 'yes-no', 'ru', 'нет'],
    ['2024-01-01', 'date', 'en', '1 Jan 2024'],
    [['B1', 'B2'], 'codes', 'en', 'B1, B2'],
    ['any-overnight', 'code', 'kk', 'кез келген түнеу'],
    ['host-arrival', 'code', 'ru', 'прибытие к принимающему лицу'],
    [['vmp.gov.kz', 'paper'], 'codes', 'en', 'vmp.gov.kz, on paper'],
    ['10-25', 'code', 'en', '25 October'],
    [{ en: 'Warning', ru: 'Предупреждение', kk: 'Ескерту' }, 'words', 'kk', 'Ескерту'],
  ] as const)('%j %s in %s: %s', (value, unit, language, expected) => {
    expect(formatFigure(value, unit, language)).toBe(expected);
  });

  it('have a word for every unit and topic in every language', () => {
    const counted = RULE_UNITS.filter(
      (unit) => !['yes-no', 'date', 'code', 'codes', 'country-codes', 'words'].includes(unit),
    );
    for (const language of LANGUAGES) {
      for (const unit of counted) expect(formatFigure(7, unit satisfies RuleUnit, language)).toMatch(/^7.*\S/);
      for (const topic of RULE_TOPICS) expect(topicWords(topic, language)).not.toBe('');
    }
  });

  it('say why there is no value', () => {
    const words = { en: 'Not known yet.', ru: 'Пока не известно.', kk: 'Әлі белгісіз.' };
    expect(gapWords({ reason: 'not-yet-known', knownTo: calendarDate('2026-12-31'), words }, 'en')).toBe(
      'Not known yet. The last known value ended on 31 Dec 2026.',
    );
    expect(gapWords({ reason: 'not-yet-in-force', knownFrom: calendarDate('2026-07-01') }, 'ru')).toBe(
      'Первое значение действует с 1 июля 2026 г.',
    );
  });
});
