import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findConfirmationNumber } from './find-confirmation-number.js';
import { matchConfirmations, type ConfirmationPaper, type NotifiedPerson } from './match-confirmations.js';

const person = (id: string, changes: Partial<NotifiedPerson> = {}): NotifiedPerson => ({
  ...{ id, surname: `SURNAME${id}`, givenNames: `GIVEN${id}`, nativeName: null, passportNumber: `C0000${id}` },
  ...changes,
});
const paper = (fileName: string, text: string | null = null): ConfirmationPaper => ({ id: fileName, fileName, text });

const DENIZ = person('deniz', { surname: 'MÜLLER-ŞAHİN', givenNames: 'DENIZ', passportNumber: 'C01X00T47' });
const WEI = person('wei', { surname: 'LI', givenNames: 'WEI', nativeName: '李伟', passportNumber: 'E12345678' });
const QAIRAT = person('qairat', {
  ...{ surname: 'OMIRBEKOV', givenNames: 'QAIRAT', nativeName: 'Қайрат Өмірбеков', passportNumber: 'C00000003' },
});
const PEOPLE = [DENIZ, WEI, QAIRAT];
const verdictOf = (one: ConfirmationPaper): unknown => {
  const { matched, unmatched } = matchConfirmations([one], PEOPLE);
  return matched[0] === undefined ? unmatched[0]?.reason : [matched[0].personId, matched[0].by];
};

describe('whose confirmation a paper is', () => {
  it.each([
    [
      'the passport number in its text',
      paper('document(7).pdf', 'Паспорт № C01X00T47, Атырау'),
      'deniz',
      ['passport-number'],
    ],
    [
      'a number with blanks and Cyrillic look-alikes',
      paper('a.pdf', 'паспорт С 01Х00Т47'),
      'deniz',
      ['passport-number'],
    ],
    ['name and number together', paper('a.pdf', 'MUELLER SAHIN Deniz C01X00T47'), 'deniz', ['passport-number', 'name']],
    ['the name in either order', paper('a.pdf', 'Гость: Deniz Mueller-Sahin'), 'deniz', ['name']],
    ['the name in the own letters', paper('a.pdf', 'ӨМІРБЕКОВ ҚАЙРАТ'), 'qairat', ['name']],
    ['the number in the name of a picture', paper('IMG_E12345678.jpg'), 'wei', ['file-name']],
    ['the surname in the name of the file', paper('07_Confirmation_Omirbekov.pdf'), 'qairat', ['file-name']],
  ])('is told by %s', (_what, one, personId, by) => {
    expect(verdictOf(one)).toEqual([personId, by]);
  });

  it.each([
    ['a picture whose name tells nothing', paper('document(7).png'), 'no-text'],
    ['a text that names nobody of these', paper('a.pdf', 'ROSSI GIULIA YA0000004'), 'nobody-found'],
    ['half a name', paper('a.pdf', 'LI MING'), 'nobody-found'],
    ['a longer number that holds the number', paper('a.pdf', 'E123456789'), 'nobody-found'],
    ['two numbers', paper('a.pdf', 'C01X00T47 and E12345678'), 'several-people'],
    ["one person's number under another's name", paper('a.pdf', 'LI WEI, passport C01X00T47'), 'several-people'],
    ["one person's text in another's file", paper('LI WEI.pdf', 'Mueller-Sahin Deniz'), 'several-people'],
  ])('is left open by %s', (_what, one, reason) => {
    expect(verdictOf(one)).toBe(reason);
  });

  it('is never guessed between two stays of one person', () => {
    const twice = [DENIZ, { ...DENIZ, id: 'deniz-again' }];
    expect(matchConfirmations([paper('C01X00T47.pdf')], twice)).toMatchObject({
      matched: [],
      unmatched: [{ reason: 'several-people' }],
      openPersonIds: ['deniz', 'deniz-again'],
    });
  });

  it('is not told by a case without a number, nor by a number too short to mean anything', () => {
    const people = [person('a', { passportNumber: null }), person('b', { passportNumber: '12' })];
    expect(matchConfirmations([paper('a.pdf', '12 rooms, page 12')], people).matched).toEqual([]);
  });
});

const group = fc
  .uniqueArray(fc.integer({ min: 100_000, max: 999_999 }), { minLength: 1, maxLength: 12 })
  .map((numbers) => numbers.map((number) => person(String(number))));
const noise = fc.stringMatching(/^[а-яa-z ,.№:\n]{0,40}$/);

describe('matching, whatever is dropped', () => {
  it('answers each paper once and each person as served or open', () => {
    const papers = fc.array(fc.tuple(noise, fc.option(noise)), { maxLength: 12 });
    fc.assert(
      fc.property(group, papers, (people, dropped) => {
        const all = dropped.map(([name, text], index) => ({ id: String(index), fileName: `${name}.pdf`, text }));
        const { matched, unmatched, openPersonIds } = matchConfirmations(all, people);
        expect([...matched, ...unmatched].map((one) => one.paperId).sort()).toEqual(all.map((one) => one.id).sort());
        const served = new Set(matched.map((match) => match.personId));
        expect(new Set([...served, ...openPersonIds]).size).toBe(people.length);
        expect(served.size + openPersonIds.length).toBe(people.length);
      }),
    );
  });

  it('finds everybody by the passport number amid anything, in any order of papers and people', () => {
    fc.assert(
      fc.property(group, noise, noise, (people, before, after) => {
        const papers = people.map((one) => paper(`${one.id}.x`, `${before} ${String(one.passportNumber)} ${after}`));
        const pairs = (someone: readonly NotifiedPerson[], some: readonly ConfirmationPaper[]) =>
          matchConfirmations(some, someone)
            .matched.map((match) => `${match.paperId}=${match.personId}`)
            .sort();
        const expected = people.map((one) => `${one.id}.x=${one.id}`).sort();
        expect(pairs(people, papers)).toEqual(expected);
        expect(pairs([...people].reverse(), [...papers].reverse())).toEqual(expected);
      }),
    );
  });

  it('stays quick on a pile of long papers', () => {
    const people = Array.from({ length: 50 }, (_, index) => person(String(100_000 + index)));
    const long = 'SURNAME GIVEN C0000 '.repeat(5000);
    const papers = people.map((one) => paper(one.id, long));
    expect(matchConfirmations(papers, people).unmatched).toHaveLength(50);
  });
});

describe('the number of a confirmation', () => {
  it.each([
    ['Талон № KZ-2026-0319-4471 выдан', 'KZ-2026-0319-4471'],
    ['Уведомление принято, номер: 4471/26', '4471/26'],
    ['Хабарлама нөмірі KZ4471', 'KZ4471'],
    ['Confirmation number: ABC-1234', 'ABC-1234'],
    ['Талон № 44711, талон № 44712', null],
    ['Паспорт № C01X00T47', null],
    ['', null],
  ])('%s: %s', (text, number) => {
    expect(findConfirmationNumber(text)).toBe(number);
  });
});
