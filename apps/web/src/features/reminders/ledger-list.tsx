import { Button, TextInput } from '@mantine/core';
import type { LedgerRow } from '@sapar/contracts';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { usePages } from '../missions/api.js';
import styles from '../missions/missions.module.css';
import { LedgerRows } from './ledger-rows.js';

export const LEDGER_VIEWS = ['coming', 'sent', 'not-sent', 'trouble'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** What will go, what went, what did not and why; searchable, and as a file. */
export function LedgerList({ view }: { readonly view: LedgerView }) {
  const { t } = useDatedWords('reminders');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const filter = `view=${view}${search === '' ? '' : `&search=${encodeURIComponent(search)}`}`;
  const { items, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages<LedgerRow>(
    ['reminders', view, search],
    `/reminders?limit=50&${filter}`,
  );
  return (
    <>
      <div className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          type="search"
          aria-label={t('ledger.search')}
          placeholder={t('ledger.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
        <Button
          component="a"
          variant="default"
          download
          href={`/api/v1/reminders/export?${filter}`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('ledger.export')}
        </Button>
      </div>
      {error !== null && items === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={6} /> : null}
      {items?.length === 0 ? <EmptyState text={t(`ledger.none.${view}`)} /> : null}
      {items === undefined || items.length === 0 ? null : <LedgerRows rows={items} view={view} />}
      {hasNextPage ? (
        <Button variant="subtle" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('ledger.more')}
        </Button>
      ) : null}
    </>
  );
}
