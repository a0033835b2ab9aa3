import type { Language } from '@sapar/messages';
import { api } from '../../lib/api.js';
import { csvOf, type PrintedSheet, type Sheet } from './sheet.js';

export const FILE_KINDS = ['xlsx', 'csv', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Saves a list as a file; what writes workbooks is fetched with the first one. */
export async function saveSheet(sheet: Sheet, kind: FileKind, language: Language): Promise<void> {
  if (kind === 'pdf') return savePrint({ ...sheet, parts: [{ ...sheet, heading: null }] }, language);
  const blob = kind === 'csv' ? csvBlob(sheet, language) : await (await import('./xlsx-of.js')).xlsxOf(sheet);
  saveBlob(blob, `${sheet.title}.${kind}`);
}

/** A list or a sheet as the server prints it. */
export const printOf = ({ title, language, notes, parts }: PrintedSheet, screen: Language) => ({
  ...{ title, language: language ?? screen, notes: notes ?? [] },
  parts: parts.map(({ heading, heads, rows }) => ({ heading, heads, rows })),
});

/** Lays a list or a sheet out on pages and saves it. */
export async function savePrint(sheet: PrintedSheet, screen: Language): Promise<void> {
  saveBlob(await api.take('/prints', printOf(sheet, screen)), `${sheet.title}.pdf`);
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
