import { describe, expect, it } from '@jest/globals';
import { matching, namedIn, piecesOf, typedMention, withMention, type Person } from './mentions.js';

const person = (name: string): Person => ({ userId: name, name, companyName: 'Dala', isOwn: true });
const [aliya, ali, marat] = [person('Aliya Serikova'), person('Ali'), person('Марат Дос')];
const people = [aliya, ali, marat];

describe('a name after an at sign', () => {
  it.each([
    ['hello @al', 9, { from: 6, text: 'al' }],
    ['@', 1, { from: 0, text: '' }],
    ['(@Мар', 5, { from: 1, text: 'Мар' }],
    ['a@b.example', 11, null],
    ['@al\nnext', 8, null],
    ['hello', 5, null],
  ])('in %j is %j', (text, caret, typed) => {
    expect(typedMention(text, caret)).toEqual(typed);
  });

  it('is offered by the beginning of any part of it, in any letters, until it is whole', () => {
    const found = (text: string) => matching(people, { from: 0, text }).map(({ name }) => name);
    expect(found('ser')).toEqual(['Aliya Serikova']);
    expect(found('дос')).toEqual(['Марат Дос']);
    expect(found('al')).toEqual(['Aliya Serikova', 'Ali']);
    expect(found('iya')).toEqual([]);
    expect(found('Aliya Serikova, see')).toEqual([]);
  });

  it('takes the place of what was typed, with one space behind it', () => {
    expect(withMention('a @al b', 5, { from: 2, text: 'al' }, aliya)).toEqual({
      text: 'a @Aliya Serikova b',
      caret: 18,
    });
  });

  it('counts once and as the longest one that stands there', () => {
    expect(namedIn('@Aliya Serikova and @Aliya Serikova', people)).toEqual([aliya]);
    expect(namedIn('@Ali, @Aliya Serikova', people)).toEqual([aliya, ali]);
    expect(namedIn('Aliya Serikova', people)).toEqual([]);
  });

  it('is told from the words around it', () => {
    expect(piecesOf('Hi @Ali!\n@Ali', ['Ali']).map(({ text, isName }) => [text, isName])).toEqual([
      ['Hi ', false],
      ['@Ali', true],
      ['!\n', false],
      ['@Ali', true],
    ]);
    expect(piecesOf('<b>@x</b>', [])).toEqual([{ text: '<b>@x</b>', isName: false }]);
  });
});
