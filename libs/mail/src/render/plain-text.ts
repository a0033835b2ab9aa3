import type { MailList, MailPage } from './mail-page.js';

/** A header is one line, whatever a name contains. */
export const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

/** The same mail for readers without HTML. */
export function textOf(page: MailPage): string {
  const parts = page.parts.flatMap(({ entry, url, isOnlyOne }) => [
    ...(isOnlyOne ? [] : ['', entry.headline]),
    entry.chip,
    ...(entry.hero === null ? [] : [entry.hero]),
    ...entry.lines,
    ...(entry.why === null ? [] : ['', `${page.whyTitle}: ${entry.why}`]),
    ...(isOnlyOne ? [] : [url]),
  ]);
  const list = page.list === undefined ? [] : listLines(page.list);
  const late = page.late === null ? [] : ['', page.late];
  return [
    page.headline,
    ...late,
    '',
    ...parts,
    ...list,
    '',
    ...(page.button === null ? [] : [`${page.button.words}: ${page.button.url}`, '']),
    ...page.foot,
    ...(page.footLinks ?? []).map(({ words, url }) => `${words}: ${url}`),
    '',
  ].join('\n');
}

const listLines = ({ summary, sections, more }: MailList): readonly string[] => [
  ...summary.map(({ label, words }) => `${label}: ${words}`),
  ...sections.flatMap(({ title, rows }) => [
    '',
    title,
    ...rows.flatMap((row) => [`- ${row.title}`, ...row.lines.map((line) => `  ${line}`), `  ${row.url}`]),
  ]),
  ...(more === null ? [] : ['', more]),
];
