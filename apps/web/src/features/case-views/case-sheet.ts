import type { CaseRow } from '@sapar/contracts';
import { allPages } from '../sheets/all-pages.js';
import type { Sheet, SheetCell } from '../sheets/sheet.js';
import { COLUMNS, type ColumnName } from './case-view-search.js';

type Words = (key: string, values?: Record<string, unknown>) => string;

const dayOf = (on: string | null): SheetCell => (on === null ? null : { day: on });

const CELLS: Readonly<Record<ColumnName, (row: CaseRow, t: Words) => SheetCell>> = {
  due: ({ dueOn, dueState }) => (dueState === 'open' ? dayOf(dueOn) : null),
  until: ({ untilOn }) => dayOf(untilOn),
  stage: ({ stage }, t) => t(`stages.${stage}`),
  mission: ({ missionReference, missionTitle }) => `${missionReference} · ${missionTitle}`,
  site: ({ siteName }) => siteName,
  paper: ({ basis, visaCategory }, t) => [t(`bases.${basis}`), visaCategory].filter((part) => part !== null).join(' '),
  planned: ({ plannedArrivalOn }) => dayOf(plannedArrivalOn),
  entered: ({ enteredOn }) => dayOf(enteredOn),
  partner: ({ partnerName }) => partnerName,
  doer: ({ doerName }) => doerName,
};

/** All rows behind a view with the columns that it shows; null when they are too many for a file. */
export async function caseSheet(
  query: string,
  without: readonly string[],
  title: string,
  t: Words,
): Promise<Sheet | null> {
  const rows = await allPages<CaseRow>(`/case-rows?${query}`);
  if (rows === null) return null;
  const columns = COLUMNS.filter((name) => !without.includes(name));
  return {
    title,
    heads: [t('columns.person'), t('nativeName'), t('citizenship'), ...columns.map((name) => t(`columns.${name}`))],
    rows: rows.map((row) => [
      ...[row.technicianName, row.nativeName, row.citizenship],
      ...columns.map((name) => CELLS[name](row, t)),
    ]),
  };
}
