import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '@sapar/rule-catalogue';

const LIST = new URL('../../../docs/rules-of-law.md', import.meta.url);
const catalogue = loadCatalogue();
const rows = readFileSync(LIST, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, row = '', fact = '', made = ''] = line.split(' | ').length > 2 ? ['', ...line.slice(2).split(' | ')] : [];
    return {
      row,
      fact,
      ids: [...made.matchAll(/`(kz\.[a-z0-9.-]+)`/g)].map((match) => match[1] ?? ''),
      leftOut: /^left out: (.+?) ?\|?$/.exec(made)?.[1],
    };
  });

describe('the rows of the rule book (docs/rules-of-law.md)', () => {
  it('are each made into rules or left out with a reason', () => {
    const neither = rows.filter(({ ids, leftOut }) => ids.length > 0 === (leftOut !== undefined));
    expect(rows.length).toBeGreaterThan(100);
    expect(neither).toEqual([]);
  });

  it('name only rules of the catalogue, and every rule of it', () => {
    const named = new Set(rows.flatMap(({ ids }) => ids));
    expect([...named].sort()).toEqual(catalogue.rules.map(({ id }) => id).sort());
  });

  it('are counted: how sure the figures are, and what is left out and why', () => {
    const figures = catalogue.rules.flatMap((rule) =>
      rule.values.filter(({ value }) => value !== null).map((value) => ({ rule, value })),
    );
    const sure = (confidence: string): number =>
      figures.filter(({ rule, value }) => (value.confidence ?? rule.confidence) === confidence).length;
    const contested = figures.filter(({ rule, value }) => value.isContested ?? rule.isContested).length;
    const out = rows.filter(({ leftOut }) => leftOut !== undefined);
    process.stdout.write(
      [
        `Rules ${String(catalogue.rules.length)}, figures ${String(figures.length)}: official ${String(sure('official'))}, agreed by two ${String(sure('agreed'))}, one source ${String(sure('single-source'))}, weak ${String(sure('weak'))}, our own conventions ${String(sure('convention'))}; of them contested ${String(contested)}.`,
        `Open questions ${String(catalogue.rules.flatMap(({ openQuestions }) => openQuestions).length)}. Rows ${String(rows.length)}, left out ${String(out.length)}:`,
        ...out.map(({ row, leftOut }) => `  ${row}: ${leftOut ?? ''}`),
        '',
      ].join('\n'),
    );
    const said = ['official', 'agreed', 'single-source', 'weak', 'convention'].map(sure);
    expect(said.reduce((sum, count) => sum + count)).toBe(figures.length);
  });
});
