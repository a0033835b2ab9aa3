import { Button, Drawer, TextInput } from '@mantine/core';
import type { Mission } from '@sapar/contracts';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useAdding } from '../../lib/use-adding.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMissions } from './api.js';
import { useCanOpenMissions } from './can-open-missions.js';
import { MissionForm } from './mission-form.js';
import { MissionsTable } from './missions-table.js';
import styles from './missions.module.css';
import { fitsSearch } from './sort-rows.js';

/** Every mission that this company sees, in one table. */
export function MissionsPage() {
  const { t } = useDatedWords('missions');
  const missions = useMissions();
  const [search, setSearch] = useState('');
  const { isAdding, setIsAdding } = useAdding();
  const canAdd = useCanOpenMissions();
  const add = canAdd ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setIsAdding(true);
      }}
    >
      {t('new')}
    </Button>
  ) : null;
  const found = missions.items?.filter(({ reference, title, supplier, site }) =>
    fitsSearch(search, [reference, title, supplier.name, site.name]),
  );
  const isEmpty = missions.items?.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={missions.items === undefined || isEmpty ? undefined : t('count', { count: missions.items.length })}
        actions={isEmpty ? undefined : add}
      />
      {missions.isError && found === undefined ? (
        <LoadError problem={missions.error} onRetry={() => void missions.refetch()} />
      ) : null}
      {missions.isPending ? <RowsSkeleton rows={6} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {found === undefined || isEmpty ? null : (
        <Listed found={found} search={search} onSearch={setSearch} pages={missions} />
      )}
      <Drawer
        opened={isAdding}
        onClose={() => {
          setIsAdding(false);
        }}
        position="right"
        size={520}
        title={t('new')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <MissionForm
          onDone={() => {
            setIsAdding(false);
          }}
        />
      </Drawer>
    </>
  );
}

interface ListedProps {
  readonly found: readonly Mission[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly pages: Pick<ReturnType<typeof useMissions>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

function Listed({ found, search, onSearch, pages }: ListedProps) {
  const { t } = useDatedWords('missions');
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
      {found.length === 0 ? <EmptyState text={t('noneFound')} /> : <MissionsTable missions={found} />}
      {pages.hasNextPage ? (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
