import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { NO_FILTER, useJournal } from './api.js';
import { JournalTable } from './journal-table.js';
import { JournalTools } from './journal-tools.js';
import styles from './journal.module.css';

/** Who did what, when and why: of the company and of its shared cases, the newest first. */
export function JournalPage() {
  const { t } = useDatedWords('journal');
  const [filter, setFilter] = useState(NO_FILTER);
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useJournal(filter);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <JournalTools filter={filter} onChange={setFilter} />
      {error !== null && items === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {items === undefined && error === null ? <RowsSkeleton rows={8} /> : null}
      {items?.length === 0 ? <EmptyState text={t(filter === NO_FILTER ? 'none' : 'noneFound')} /> : null}
      {items !== undefined && items.length > 0 ? <JournalTable lines={items} /> : null}
      {hasNextPage ? (
        <Button
          className={styles['more']}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
