import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { xlsxOf } from './xlsx-of.js';

const partsOf = async (title: string, cell: Parameters<typeof xlsxOf>[0]['rows'][number][number]) => {
  const blob = await xlsxOf({ title, heads: ['Person'], rows: [[cell]] });
  const bytes = await new Promise<ArrayBuffer>((done) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
  const files = unzipSync(new Uint8Array(bytes));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return {
    ...{ sheet: text('xl/worksheets/sheet1.xml'), words: text('xl/sharedStrings.xml'), styles: text('xl/styles.xml') },
    book: text('xl/workbook.xml'),
  };
};

describe('a list as a workbook', () => {
  // Counted by hand from 30 December 1899: 1 January 2026 is day 46023, 29 February 2000 is 36585, 1 March 1900 is 61.
  it.each([
    ['2026-01-01', 46_023],
    ['2000-02-29', 36_585],
    ['1900-03-01', 61],
  ])('has %s as the day %i, a number with the look of a date', async (day, serial) => {
    const { sheet, styles } = await partsOf('x', { day });
    expect(sheet).toMatch(new RegExp(`<c r="A2"[^>]*><v>${String(serial)}</v></c>`));
    expect(sheet).not.toMatch(/r="A2"[^>]* t="s"/);
    expect(styles).toContain('formatCode="dd.mm.yyyy"');
  });

  it('has a day before spreadsheets count right as words', async () => {
    const { sheet, words } = await partsOf('x', { day: '1899-12-31' });
    expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
    expect(words).toContain('1899-12-31');
  });

  it.each(['=1+1', '+7 701', '@SUM(A1)', '007123456', '1E5', '李伟', '<&"'])('keeps %j words', async (text) => {
    const { sheet, words } = await partsOf('x', text);
    expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
    expect(sheet).not.toContain('<f>');
    const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(words.replaceAll('&quot;', '"')).toContain(shown);
  });

  it('keeps a number one, leaves out what is not there, and its head in sight', async () => {
    expect((await partsOf('x', -3)).sheet).toMatch(/<c r="A2"[^>]*><v>-3<\/v>/);
    const { sheet } = await partsOf('x', null);
    expect(sheet).not.toMatch(/<c r="A2"[^>]*><v>/);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('is called what a spreadsheet takes for a name', async () => {
    expect((await partsOf(`Who's in: [Kazakhstan] / now, and until when they may stay`, null)).book).toMatch(
      /<sheet [^>]*name="Who s in {3}Kazakhstan {4}now, a"/,
    );
  });
});
