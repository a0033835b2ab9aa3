import { describe, expect, it } from '@jest/globals';
import { isFoundIn, searchKeysOf, searchWordsOf, soundKey } from './search-keys.js';

describe('names found by how they sound', () => {
  it.each([
    [['Müller', 'MUELLER', 'Muller', 'Мюллер'], 'MULER'],
    [['Schmidt', 'Шмидт', 'ŞMIDT'], 'SMIDT'],
    [['Çelik', 'Челик', 'Chelik'], 'KELIK'],
    [['Qairat', 'Kairat', 'Қайрат', 'Кайрат'], 'KEIRAT'],
    [['Wei', 'Вэй', 'Wey'], 'VEI'],
    [['Schulz', 'Шульц'], 'SULZ'],
    [['Meyer', 'Maier', 'Мейер', 'Майер'], 'MEIER'],
    [['Şahin', 'Шахин', 'Sahin'], 'SAHIN'],
    [['Maria', 'Мария'], 'MARA'],
    [['Yıldız', 'Йылдыз', 'Yildiz'], 'ILDIZ'],
    [['李伟'], '李伟'],
  ])('%j are one key', (spellings, key) => {
    for (const spelling of spellings) expect(soundKey(spelling)).toBe(key);
  });

  it('keeps different people apart', () => {
    expect(new Set(['Müller', 'Möller', 'Miller', 'Deniz', 'Denis'].map(soundKey)).size).toBe(5);
  });
});

describe('a search', () => {
  const keys = searchKeysOf(['MÜLLER-ŞAHİN', 'DENIZ', null]);

  it.each(['şahin', 'Мюллер', 'deniz müller', 'mueller-sahin', 'ahi', 'Шахин Дениз'])('finds by %s', (text) => {
    expect(isFoundIn(keys, searchWordsOf(text))).toBe(true);
  });

  it.each(['möller', 'deniz miller'])('does not find by %s', (text) => {
    expect(isFoundIn(keys, searchWordsOf(text))).toBe(false);
  });

  it.each(['%', "'", ' ', '—', "' or 1=1 --".slice(0, 2)])('has no words in %j', (text) => {
    expect(searchWordsOf(text)).toEqual([]);
  });

  it('puts the longest word first and compares very long ones by their beginning', () => {
    expect(searchWordsOf(`li ${'a'.repeat(90)}`).map(({ spelt }) => spelt.length)).toEqual([24, 2]);
  });
});
