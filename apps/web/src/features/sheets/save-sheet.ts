import { csvOf, type Sheet } from './sheet.js';

export const FILE_KINDS = ['xlsx', 'csv'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Saves a list as a file; what writes workbooks is fetched with the first one. */
export async function saveSheet(sheet: Sheet, kind: FileKind, language: string): Promise<void> {
  const blob = kind === 'csv' ? csvBlob(sheet, language) : await (await import('./xlsx-of.js')).xlsxOf(sheet);
  saveBlob(blob, `${sheet.title}.${kind}`);
}

/** Lists in Russian and Kazakh are separated by semicolons in the spreadsheets of their readers. */
const csvBlob = (sheet: Sheet, language: string): Blob =>
  new Blob([csvOf(sheet, language === 'en' ? ',' : ';')], { type: 'text/csv;charset=utf-8' });

/** Hands a file that the page has to the reader’s own folder. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
