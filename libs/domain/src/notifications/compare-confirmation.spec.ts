import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { isSameAddress } from './compare-address.js';
import { compareConfirmation, type CaseFacts, type PaperFacts } from './compare-confirmation.js';

const inCase: CaseFacts = {
  surname: 'MÜLLER-ŞAHİN',
  givenNames: 'DENIZ',
  nativeName: null,
  passportNumber: 'C01X00T47',
  address: 'г. Атырау, ул. Сатпаева, д. 12',
  arrivedOn: calendarDate('2026-03-20'),
};
const paper: PaperFacts = {
  surname: 'MUELLER SAHIN',
  givenNames: 'Deniz',
  passportNumber: 'с01x 00т47',
  address: 'Satpaeva Street 12, Atyrau',
  arrivedOn: calendarDate('2026-03-20'),
};
const compare = (
  onPaper: Partial<PaperFacts>,
  changes: Partial<CaseFacts> = {},
): ReturnType<typeof compareConfirmation> => compareConfirmation({ ...inCase, ...changes }, { ...paper, ...onPaper });
const fields = (onPaper: Partial<PaperFacts>, changes: Partial<CaseFacts> = {}): readonly string[] =>
  compare(onPaper, changes).differences.map(({ field }) => field);

describe('a confirmation compared with its case', () => {
  it('is the same in another spelling', () => {
    expect(compare({})).toEqual({ differences: [], notCompared: [] });
  });

  it('shows a wrong digit of the passport, masked on both sides', () => {
    expect(compare({ passportNumber: 'C01X00T48' }).differences).toEqual([
      { field: 'passport-number', inCase: '••••••T47', onPaper: '••••••T48' },
    ]);
  });

  it('shows another day and another house', () => {
    expect(fields({ arrivedOn: calendarDate('2026-03-21'), address: 'Satpaeva 21, Atyrau' })).toEqual([
      'address',
      'arrived-on',
    ]);
  });

  it('shows another name as case and paper have it', () => {
    expect(compare({ surname: 'MOLLER', givenNames: 'DENNIS' }).differences).toEqual([
      { field: 'name', inCase: 'MÜLLER-ŞAHİN DENIZ', onPaper: 'MOLLER DENNIS' },
    ]);
  });

  it('takes the parts of a name in either order and in its own script', () => {
    expect(fields({ surname: 'Deniz', givenNames: 'Müller Şahin' })).toEqual([]);
    const kazakh = { surname: 'OMIRBEKOV', givenNames: 'KAIRAT', nativeName: 'Қайрат Өмірбеков' };
    expect(fields({ surname: 'Өмірбеков', givenNames: 'Қайрат' }, kazakh)).toEqual([]);
    expect(
      fields({ surname: '李', givenNames: '伟' }, { surname: 'LI', givenNames: 'WEI', nativeName: '李伟' }),
    ).toEqual([]);
  });

  it('does not take half a name for the name', () => {
    expect(compare({ givenNames: undefined }).notCompared).toEqual(['name']);
    expect(compare({ surname: undefined }).notCompared).toEqual(['name']);
    expect(fields({ givenNames: undefined, surname: 'SCHMIDT' })).toEqual(['name']);
    expect(fields({ surname: undefined, givenNames: 'Klaus' })).toEqual(['name']);
    expect(fields({ surname: undefined, givenNames: 'Klaus' }, { surname: 'SUKARNO', givenNames: null })).toEqual([
      'name',
    ]);
    expect(
      compare({ givenNames: undefined, surname: 'Sukarno' }, { surname: 'SUKARNO', givenNames: null }).notCompared,
    ).toEqual([]);
  });

  it('says what nobody has read', () => {
    expect(compareConfirmation(inCase, { address: ' ' })).toEqual({
      differences: [],
      notCompared: ['name', 'passport-number', 'address', 'arrived-on'],
    });
  });

  it('takes look-alike letters for Latin ones in passport numbers only', () => {
    expect(fields({ passportNumber: 'АВ123456' }, { passportNumber: 'AB123456' })).toEqual([]);
    expect(fields({ surname: 'ВАНГ', givenNames: 'LI' }, { surname: 'BANG', givenNames: 'LI' })).toEqual(['name']);
  });
});

describe('two spellings of an address', () => {
  it.each([
    ['г. Атырау, ул. Сәтпаев, 12', 'АТЫРАУ УЛИЦА САТПАЕВ 12'],
    ['Satpayev Street 12, Atyrau', 'Атырау, Сатпаев көшесі, 12 үй'],
    ['Атырау облысы, Атырау қаласы, Қабанбай 5А', 'Atyrau, Kabanbai 5a'],
    ['Казахстан, Астана, пр-т Абая 10/2', 'Astana, Abaya 10-2'],
  ])('%s is %s', (left, right) => {
    expect(isSameAddress(left, right)).toBe(true);
  });

  it.each([
    ['Atyrau, Satpayev 12', 'Atyrau, Satpayev 12, apt 12'],
    ['Atyrau, Satpayev 12', 'Aktau, Satpayev 12'],
    ['Atyrau, Satpayev 12', 'Atyrau, Satpayev 12A'],
  ])('%s is not %s', (left, right) => {
    expect(isSameAddress(left, right)).toBe(false);
  });
});
