import type { CalendarDayOut, CalendarYearOut, ExportQuery } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { csvLine } from './csv.js';
import { readCalendar } from './read-calendar.js';
import { COLUMNS } from './read-import.js';

export interface CalendarExport {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** A year as a file that the import takes back unchanged. */
export async function exportCalendar(
  casework: Casework,
  actor: Actor,
  place: { readonly country: string; readonly year: number },
  { format }: ExportQuery,
): Promise<CalendarExport> {
  const calendar = await readCalendar(casework, actor, place);
  const rows = calendar.days.map((day) => rowOf(calendar, day));
  const name = `${place.country}-${String(place.year)}.${format}`;
  if (format === 'json')
    return { name, contentType: 'application/json; charset=utf-8', text: `${JSON.stringify(rows, null, 2)}\n` };
  const lines = [COLUMNS.join(','), ...rows.map((row) => csvLine(COLUMNS.map((column) => row[column])))];
  return { name, contentType: 'text/csv; charset=utf-8', text: `${lines.join('\r\n')}\r\n` };
}

const rowOf = (
  { country }: CalendarYearOut,
  day: CalendarDayOut,
): Readonly<Record<(typeof COLUMNS)[number], string>> => ({
  ...{ country, on: day.on, kind: day.kind, name_en: day.name.en, name_ru: day.name.ru, name_kk: day.name.kk },
  ...{ doubtful: day.isDoubtful ? 'true' : '', settle_on: day.settleOn ?? '', owner: day.owner ?? '' },
  ...{ carried_from: day.carriedFrom ?? '', note: day.note ?? '' },
});
