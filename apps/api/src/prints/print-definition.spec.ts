import { describe, expect, it } from '@jest/globals';
import { definitionOf, printable } from './print-definition.js';

const print = (
  parts: readonly { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }[],
) =>
  definitionOf({
    print: {
      ...{ title: 'x', language: 'kk', notes: [] },
      parts: parts.map(({ heads, rows }) => ({
        heading: null,
        heads: [...heads],
        rows: rows.map((cells) => [...cells]),
      })),
    },
    ...{ companyName: 'Dala Industry LLP', moment: '2026-03-27' },
  });

describe('a list on paper', () => {
  it('keeps Kazakh, Russian, German and Turkish letters, and marks those that its face does not have', () => {
    for (const text of ['Қайрат Өмірбеков, Ғұлама, үй, іңір, Һәм', 'Юрьев', 'Müller-Şahin, Straße', '№ 5 · 10 ₸ – «x»'])
      expect(printable(text)).toBe(text);
    expect(printable('李伟 LI WEI')).toBe('[…] LI WEI');
    expect(JSON.stringify(print([{ heads: ['Аты'], rows: [['李伟']] }]))).toContain('қарпінде жоқ таңбалар');
    expect(JSON.stringify(print([{ heads: ['Аты'], rows: [['LI WEI']] }]))).not.toContain('қарпінде');
  });

  it('says signs of the screen in signs that it has, and shows no sign that nobody sees', () => {
    expect(printable('Atyrau → Aktau\u200b\u0007')).toBe('Atyrau – Aktau  ');
  });

  it('of many columns lies across, its columns fill the page and the longest words stay whole', () => {
    const heads = Array.from({ length: 13 }, (_, at) => `column${String(at)}`);
    const wide = print([{ heads, rows: [heads.map((_, at) => (at === 0 ? 'Хабарламалардың барлығы' : 'x'))] }]);
    expect([wide.pageOrientation, print([{ heads: ['a', 'b'], rows: [['1', '2']] }]).pageOrientation]).toEqual([
      ...['landscape', 'portrait'],
    ]);
    const { widths } = (wide.content as { readonly table?: { readonly widths: readonly number[] } }[]).find(
      ({ table }) => table !== undefined,
    )!.table!;
    // A4 across is 842 points: 34 at each side, and 9 between columns.
    expect(Math.round(widths.reduce((total, one) => total + one, 0))).toBe(842 - 68 - 13 * 9);
    // 15 letters of 4.65 points.
    expect(widths[0]).toBeGreaterThanOrEqual(15 * 4.65);
  });
});
