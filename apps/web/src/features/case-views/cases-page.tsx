import { Button, SegmentedControl } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { PrintHead } from '../../components/print-head.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { useStartView } from '../saved-views/use-start-view.js';
import { ViewDoubts } from '../saved-views/view-doubts.js';
import { ViewMenu } from '../saved-views/view-menu.js';
import { ExportButtons } from '../sheets/export-buttons.js';
import { useCaseRows } from './api.js';
import { caseSheet } from './case-sheet.js';
import { CASE_VIEWS, filtersOf, queryOf, type CaseView } from './case-view-search.js';
import styles from './case-views.module.css';
import { CasesTable } from './cases-table.js';
import { ColumnChoice } from './column-choice.js';
import { FilterBar } from './filter-bar.js';
import { SelectionBar } from './selection-bar.js';
import { SidePanel } from './side-panel.js';
import { useCaseView } from './use-case-view.js';
import { ViewTabs } from './view-tabs.js';

const Board = lazy(async () => ({ default: (await import('./board.js')).Board }));
const Timeline = lazy(async () => ({ default: (await import('./timeline.js')).Timeline }));

/** Every case that this company sees, in the views that share one address. */
export function CasesPage() {
  const { t } = useDatedWords('views');
  const { search, tab, hidden, change } = useCaseView();
  const { isWaiting } = useStartView();
  const view = search.view ?? 'table';
  return (
    <>
      <PrintHead title={t('title')} />
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ViewMenu />
            {view === 'table' ? <ColumnChoice /> : null}
            <ExportButtons gather={() => caseSheet(queryOf(search, tab), hidden, t('title'), t)} />
          </>
        }
      />
      <div className={styles['ways']} role="group" aria-label={t('views.label')}>
        <SegmentedControl
          value={view}
          data={CASE_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(value) => {
            change({ view: value === 'table' ? undefined : (value as CaseView) });
          }}
        />
      </div>
      <ViewTabs />
      <FilterBar />
      {search.unknown === undefined ? null : (
        <p className={`${styles['unknown'] ?? ''} tone-doubt`} role="status">
          {t('unknown', { names: search.unknown.join(', ') })}
        </p>
      )}
      <ViewDoubts />
      <Suspense fallback={<RowsSkeleton rows={8} />}>
        {isWaiting ? <RowsSkeleton rows={8} /> : <Cases view={view} />}
      </Suspense>
      <SidePanel />
    </>
  );
}

function Cases({ view }: { readonly view: CaseView }) {
  const { search, tab } = useCaseView();
  const pages = useCaseRows(queryOf(search, tab), view === 'table' ? 100 : 200);
  const [selected, setSelected] = useState<readonly CaseRow[]>([]);
  const today = useToday();
  const { items, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  if (items === undefined && isError) return <LoadError problem={error} onRetry={() => void pages.refetch()} />;
  if (items === undefined) return <RowsSkeleton rows={8} />;
  if (items.length === 0) return <NoCases />;
  const onEnd = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  if (view === 'timeline') return <Timeline rows={items} today={today} onEnd={onEnd} />;
  if (view === 'board')
    return (
      <>
        <Board rows={items} today={today} />
        <More isThere={hasNextPage} isBusy={isFetchingNextPage} onMore={onEnd} />
      </>
    );
  return (
    <>
      <CasesTable rows={items} onSelect={setSelected} onEnd={onEnd} />
      <SelectionBar rows={selected} />
    </>
  );
}

interface MoreProps {
  readonly isThere: boolean;
  readonly isBusy: boolean;
  readonly onMore: () => void;
}

function More({ isThere, isBusy, onMore }: MoreProps) {
  const { t } = useDatedWords('views');
  if (!isThere) return null;
  return (
    <Button variant="default" mt="md" loading={isBusy} onClick={onMore}>
      {t('more')}
    </Button>
  );
}

/** Nothing to show: because there is nothing, or because of the filters, which go by one press. */
function NoCases() {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  const filters = filtersOf(search);
  if (filters.length === 0) return <EmptyState text={t('none')} />;
  const clear = (
    <Button
      variant="default"
      onClick={() => {
        change(Object.fromEntries(filters.map((name) => [name, undefined])));
      }}
    >
      {t('filters.clear')}
    </Button>
  );
  return <EmptyState text={t('noneFound')} action={clear} />;
}
