import type { PrintedSheet } from '../sheets/sheet.js';

type Parts = PrintedSheet['parts'];

const textOf = (element: Element | null | undefined): string =>
  ((element as HTMLElement | null | undefined)?.innerText ?? '').trim();
const cellsOf = (row: Element, kind: string): string[] => [...row.querySelectorAll(kind)].map(textOf);

/** The sheet as it is drawn, so that the file and the paper from the browser never say two things. */
export function printedCase(article: HTMLElement, title: string): PrintedSheet {
  const who = textOf(article.querySelector('h1'));
  const about = textOf(article.querySelector('h1 + p'));
  const foot = [...article.querySelectorAll('footer p')].map((each) => [textOf(each)]);
  return {
    title: `${title}: ${who}`.slice(0, 200),
    notes: about === '' ? [] : [about.replace(/\s+/g, ' ')],
    parts: [...[...article.querySelectorAll('section')].flatMap(partsOf), { heading: null, heads: [], rows: foot }],
  };
}

function partsOf(section: Element): Parts {
  const heading = textOf(section.querySelector('h2')).replace(/\s+/g, ' ');
  const table = section.querySelector('table');
  if (table !== null)
    return [
      {
        ...{ heading, heads: cellsOf(table, 'thead th') },
        rows: [...table.querySelectorAll('tbody tr')].map((row) => cellsOf(row, 'td')),
      },
    ];
  const facts = [...section.querySelectorAll('dt')].map((name) => [textOf(name), textOf(name.nextElementSibling)]);
  const lines = [...section.querySelectorAll(':scope > p, :scope > ul > li')].map((line) => [textOf(line)]);
  return [{ heading, heads: [], rows: facts.length > 0 && lines.length === 0 ? facts : lines }];
}
