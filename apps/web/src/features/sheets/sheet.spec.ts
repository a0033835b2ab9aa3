import { describe, expect, it } from '@jest/globals';
import { onPaper } from './on-paper.js';
import { csvOf, harmless } from './sheet.js';

describe('a list on paper', () => {
  it('leaves out what only a program reads and what is empty in every line', () => {
    const sheet = {
      title: 'x',
      heads: ['Sapar ID', 'Name', 'IIN', 'Born'],
      rows: [
        ['1', 'LI', null, ''],
        ['2', 'KIM', '', null],
      ],
    };
    expect(onPaper(sheet, ['Sapar ID']).parts).toEqual([{ heading: null, heads: ['Name'], rows: [['LI'], ['KIM']] }]);
  });
});

describe('a list as a file', () => {
  it.each(['=1+1', '+7 701', '-2', '@SUM(A1)', '\tx', '\rx'])('keeps %j text', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it('leaves names, numbers and days as they are', () => {
    expect(harmless('Müller-Şahin')).toBe('Müller-Şahin');
    const rows = [['李伟', -3, { day: '2026-03-04' }, null]];
    expect(csvOf({ title: 'x', heads: ['Аты', 'n', 'day', 'e'], rows }, ';')).toBe(
      '\uFEFFАты;n;day;e\r\n李伟;-3;2026-03-04;\r\n',
    );
  });

  it('writes parts of a number as its readers do: a point beside commas, a comma beside semicolons', () => {
    const sheet = { title: 'x', heads: ['n'], rows: [[12.05]] };
    expect([csvOf(sheet, ','), csvOf(sheet, ';')]).toEqual(['\uFEFFn\r\n12.05\r\n', '\uFEFFn\r\n12,05\r\n']);
  });

  it('quotes what would break a line or a column', () => {
    const rows = [['a;b', 'say "x"', 'two\nlines', 'a,b']];
    expect(csvOf({ title: 'x', heads: ['1', '2', '3', '4'], rows }, ';')).toBe(
      '\uFEFF1;2;3;4\r\n"a;b";"say ""x""";"two\nlines";a,b\r\n',
    );
  });
});
