import type { MailPage } from './mail-page.js';

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
  const late = page.late === null ? [] : ['', page.late];
  return [
    page.headline,
    ...late,
    '',
    ...parts,
    '',
    ...(page.button === null ? [] : [`${page.button.words}: ${page.button.url}`, '']),
    ...page.foot,
    '',
  ].join('\n');
}
