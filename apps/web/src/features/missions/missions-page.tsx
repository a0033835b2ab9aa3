import { Button, Drawer } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useAdding } from '../../lib/use-adding.js';
import { useSearch } from '../../lib/use-search.js';
import { useDatedWords } from '../cases/dated-words.js';
import { isWhole, useMissions } from './api.js';
import { useCanOpenMissions } from './can-open-missions.js';
import { MissionForm } from './mission-form.js';
import { MissionsTable } from './missions-table.js';
import { SearchedList } from './searched-list.js';

/** Every mission that this company sees, in one table. */
export function MissionsPage() {
  const { t } = useDatedWords('missions');
  const search = useSearch();
  const missions = useMissions(search.asked);
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
  const isEmpty = missions.items?.length === 0 && search.asked === '' && !missions.isPlaceholderData;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={isWhole(missions) && !isEmpty ? t('count', { count: missions.items?.length ?? 0 }) : undefined}
        actions={isEmpty ? undefined : add}
      />
      {missions.isError && missions.items === undefined ? (
        <LoadError problem={missions.error} onRetry={() => void missions.refetch()} />
      ) : null}
      {missions.isPending ? <RowsSkeleton rows={6} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {missions.items === undefined || isEmpty ? null : (
        <SearchedList
          rows={missions.items}
          words="missions"
          search={search.typed}
          onSearch={search.type}
          pages={missions}
          table={(rows) => <MissionsTable missions={rows} />}
        />
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
