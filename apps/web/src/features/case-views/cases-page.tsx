import { Button } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { PrintHead } from '../../components/print-head.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useCaseRows } from './api.js';
import { filtersOf, queryOf } from './case-view-search.js';
import styles from './case-views.module.css';
import { CasesTable } from './cases-table.js';
import { ColumnChoice } from './column-choice.js';
import { FilterBar } from './filter-bar.js';
import { SelectionBar } from './selection-bar.js';
import { SidePanel } from './side-panel.js';
import { useCaseView } from './use-case-view.js';
import { ViewTabs } from './view-tabs.js';

/** Every case that this company sees, in the views that share one address. */
export function CasesPage() {
  const { t } = useDatedWords('views');
  const { search } = useCaseView();
  return (
    <>
      <PrintHead title={t('title')} />
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ColumnChoice />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => {
                window.print();
              }}
            >
              {t('print')}
            </Button>
          </>
        }
      />
      <ViewTabs />
      <FilterBar />
      {search.unknown === undefined ? null : (
        <p className={`${styles['unknown'] ?? ''} tone-doubt`} role="status">
          {t('unknown', { names: search.unknown.join(', ') })}
        </p>
      )}
      <TableView />
      <SidePanel />
    </>
  );
}

function TableView() {
  const { t } = useDatedWords('views');
  const { search, tab, change } = useCaseView();
  const pages = useCaseRows(queryOf(search, tab));
  const [selected, setSelected] = useState<readonly CaseRow[]>([]);
  const { items, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  if (items === undefined && isError) return <LoadError problem={error} onRetry={() => void pages.refetch()} />;
  if (items === undefined) return <RowsSkeleton rows={8} />;
  if (items.length === 0) {
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
  return (
    <>
      <CasesTable
        rows={items}
        onSelect={setSelected}
        onEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
        }}
      />
      <SelectionBar rows={selected} />
    </>
  );
}
