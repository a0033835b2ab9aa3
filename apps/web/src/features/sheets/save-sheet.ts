import { csvOf, type Sheet } from './sheet.js';

/** Lists in Russian and Kazakh are separated by semicolons in the spreadsheets of their readers. */
export function saveCsv(sheet: Sheet, language: string): void {
  const text = csvOf(sheet, language === 'en' ? ',' : ';');
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${sheet.title}.csv`);
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
