import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './missions.module.css';

interface SearchedListProps<Row> {
  readonly rows: readonly Row[];
  readonly words: 'missions' | 'technicians';
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly table: (rows: readonly Row[]) => ReactNode;
}

/** A table with its search above, and what of it is not on the screen yet below. */
export function SearchedList<Row>({ rows, words, search, onSearch, pages, table }: SearchedListProps<Row>) {
  const { t } = useDatedWords(words);
  return (
    <>
      <div className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => {
            onSearch(event.currentTarget.value);
          }}
        />
      </div>
      {rows.length === 0 ? <EmptyState text={t('noneFound')} /> : table(rows)}
      {pages.hasNextPage ? (
        <p className={styles['rest']}>
          {t('shown', { count: rows.length })}
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => {
              void pages.fetchNextPage();
            }}
          >
            {t('more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
