const HEAD = [
  '',
  'scenario',
  'result',
  'mails',
  'missing',
  'doubled',
  'outside the gap',
  'gap',
  'unknown',
  'settled after',
];

/** The results as a table of Markdown, each reason under it. */
export function printTable(results) {
  const rows = results.map(rowOf);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEAD), rule, ...rows.map(line)].join('\n');
}

function rowOf({ scenario, state, figures }) {
  const { id, title, notRun } = scenario;
  if (figures === null) return [id, title, notRun === undefined ? state : `not run: ${notRun}`, ...Array(7).fill('')];
  const { sent, missing, doubled, outsideGap, gap, unknown, lag } = figures;
  const counts = [sent, missing.length, doubled, outsideGap.length, gap, unknown.length].map(String);
  return [id, title, state, ...counts, lag === null ? '' : `${String(lag)} s`];
}

/** What a run comes to, in one line. */
export function closingLine(results) {
  const ran = results.filter(({ figures }) => figures !== null).map(({ figures }) => figures);
  const sum = (count) => ran.reduce((total, figures) => total + count(figures), 0);
  const scenarios = results.filter(({ state }) => state !== 'not run').length;
  return [
    `scenarios ${scenarios}`,
    `sent ${sum(({ sent }) => sent)}`,
    `missing ${sum(({ missing }) => missing.length)}`,
    `duplicates outside the gap ${sum(({ outsideGap }) => outsideGap.length)}`,
    `unknown ${sum(({ unknown }) => unknown.length)}`,
  ].join(', ');
}
