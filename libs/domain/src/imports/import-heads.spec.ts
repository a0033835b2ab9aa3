import { describe, expect, it } from '@jest/globals';
import { fieldOfHead } from './import-heads.js';

describe('the head of a column', () => {
  it.each([
    ['Surname', 'surname'],
    ['LAST NAME', 'surname'],
    ['Фамилия', 'surname'],
    ['Тегі', 'surname'],
    ['Date of birth', 'bornOn'],
    ['Дата рождения', 'bornOn'],
    ['Туған күні', 'bornOn'],
    ['Passport №', 'passportNumber'],
    ['Номер паспорта', 'passportNumber'],
    ['Паспорт действителен до', 'passportExpiresOn'],
    ['E-mail', 'email'],
    ['Sapar ID', 'id'],
  ])('%s names the field %s', (head, field) => {
    expect(fieldOfHead(head)).toBe(field);
  });

  it('names no field where a person has to say it', () => {
    for (const head of ['', '№', 'Shoe size', 'Примечание']) expect(fieldOfHead(head)).toBeNull();
  });

  it('is read alike whether its letters come whole or taken apart', () => {
    expect(fieldOfHead('Фамилия'.normalize('NFD'))).toBe('surname');
    expect(fieldOfHead('Паспорттың жарамдылық мерзімі'.normalize('NFD'))).toBe('passportExpiresOn');
    // An й taken apart is two characters.
    expect(fieldOfHead('мобильный'.normalize('NFD'))).toBe('phone');
  });
});
