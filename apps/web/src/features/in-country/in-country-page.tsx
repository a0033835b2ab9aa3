import { Button } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { PrintHead } from '../../components/print-head.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useCaseRows } from '../case-views/api.js';
import { caseSheet } from '../case-views/case-sheet.js';
import { PaperWord } from '../case-views/paper-word.js';
import { UntilCell } from '../case-views/until-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { ExportButtons } from '../sheets/export-buttons.js';
import type { PrintedSheet, Sheet } from '../sheets/sheet.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './in-country.module.css';

const QUERY = 'tab=in-country&sort=until,person';
/** Of no use at a gate, nor to whoever asks who is here. */
const LEFT_OUT = ['due', 'stage', 'planned', 'doer'];

/** Who is in the country now, until when, on which paper; on paper it is the list for the gate. */
export function InCountryPage() {
  const { t, day } = useDatedWords('views');
  const today = useToday();
  const pages = useCaseRows(QUERY, 200);
  const { items, isError, error, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
  const title = t('inCountry.title');
  const body = () => {
    if (items === undefined)
      return isError ? <LoadError problem={error} onRetry={() => void pages.refetch()} /> : <RowsSkeleton rows={6} />;
    if (items.length === 0) return <EmptyState text={t('inCountry.none')} />;
    return bySite(items).map(([site, people]) => <Site key={site} site={site} people={people} />);
  };
  return (
    <>
      <PrintHead title={t('inCountry.gate')} />
      <PageHeader
        title={title}
        subtitle={items === undefined ? undefined : t('inCountry.count', { count: items.length, date: day(today) })}
        actions={
          <ExportButtons
            gather={() => caseSheet(QUERY, LEFT_OUT, title, t)}
            toPrint={(sheet) => gateList(sheet, t('inCountry.gate'), t('columns.site'), day(today))}
          />
        }
      />
      {body()}
      {hasNextPage ? (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

/** The list for the gate: one table a site, without the site in each line. */
function gateList({ heads, rows }: Sheet, title: string, site: string, date: string): PrintedSheet {
  const place = heads.indexOf(site);
  const without = <Cell,>(cells: readonly Cell[]): readonly Cell[] => cells.filter((_, at) => at !== place);
  const sites = [...new Set(rows.map((cells) => String(cells[place])))].sort();
  const parts = sites.map((name) => {
    const people = rows.filter((cells) => cells[place] === name);
    return { heading: `${name} · ${String(people.length)}`, heads: without(heads), rows: people.map(without) };
  });
  return { title, notes: [date], parts };
}

function bySite(rows: readonly CaseRow[]): readonly (readonly [string, readonly CaseRow[]])[] {
  const groups = new Map<string, CaseRow[]>();
  for (const row of rows) groups.set(row.siteName, [...(groups.get(row.siteName) ?? []), row]);
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1));
}

function Site({ site, people }: { readonly site: string; readonly people: readonly CaseRow[] }) {
  const { t, day } = useDatedWords('views');
  return (
    <section className={styles['site']} aria-label={site}>
      <h2>
        {site} <small>{people.length}</small>
      </h2>
      <div className={styles['frame']} role="region" aria-label={site} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['person', 'until', 'paper', 'entered', 'partner', 'mission'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((row) => (
              <tr key={row.id}>
                <td>
                  <Link to="/cases/$caseId" params={{ caseId: row.id }}>
                    {row.technicianName}
                  </Link>
                  <small>
                    {[row.nativeName, citizenshipName(row.citizenship, (key) => t(`technicians:${key}`))]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </small>
                </td>
                <td>
                  <UntilCell row={row} />
                </td>
                <td>
                  <PaperWord row={row} />
                </td>
                <td>{day(row.enteredOn)}</td>
                <td>{row.partnerName}</td>
                <td>{row.missionReference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
