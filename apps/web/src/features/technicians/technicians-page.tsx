import { Button, Drawer, TextInput } from '@mantine/core';
import type { Technician } from '@sapar/contracts';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useMay } from '../../lib/session.js';
import { useAdding } from '../../lib/use-adding.js';
import { useDatedWords } from '../cases/dated-words.js';
import { technicianSheet } from '../imports/technician-sheet.js';
import styles from '../missions/missions.module.css';
import { fitsSearch } from '../missions/sort-rows.js';
import { FileMenu } from '../sheets/file-menu.js';
import { TakeoversNote } from '../sharing/takeovers-note.js';
import { useTechnicians } from './api.js';
import { TechnicianForm } from './technician-form.js';
import { TechniciansTable } from './technicians-table.js';

/** Everybody who has been or will be on a mission that this company sees. */
export function TechniciansPage() {
  const { t } = useDatedWords('technicians');
  const technicians = useTechnicians();
  const [search, setSearch] = useState('');
  const { isAdding, setIsAdding } = useAdding();
  const mayAdd = useMay('technicians.write');
  const close = (): void => {
    setIsAdding(false);
  };
  const add = mayAdd ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setIsAdding(true);
      }}
    >
      {t('add')}
    </Button>
  ) : null;
  const found = technicians.items?.filter(({ displayName, nativeName, surname, givenNames, supplierName }) =>
    fitsSearch(search, [displayName, nativeName, surname, givenNames, supplierName]),
  );
  const isEmpty = technicians.items?.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          technicians.items === undefined || isEmpty ? undefined : t('count', { count: technicians.items.length })
        }
        actions={<Acts isEmpty={isEmpty} add={add} />}
      />
      <TakeoversNote />
      {technicians.isError && found === undefined ? (
        <LoadError problem={technicians.error} onRetry={() => void technicians.refetch()} />
      ) : null}
      {technicians.isPending ? <RowsSkeleton rows={6} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {found === undefined || isEmpty ? null : (
        <Listed found={found} search={search} onSearch={setSearch} pages={technicians} />
      )}
      <Drawer
        opened={isAdding}
        onClose={close}
        position="right"
        size={520}
        title={t('add')}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        <TechnicianForm onDone={close} />
      </Drawer>
    </>
  );
}

/** The list as a file, people from a file, and a form for one. */
function Acts({ isEmpty, add }: { readonly isEmpty: boolean; readonly add: ReactNode }) {
  const { t } = useDatedWords('technicians');
  const { t: ofImports } = useDatedWords('imports');
  const mayAdd = useMay('technicians.write');
  return (
    <>
      {isEmpty ? null : (
        <FileMenu gather={() => technicianSheet(t('title'), (field) => ofImports(`fields.${field}`))} />
      )}
      {mayAdd ? <ImportLink /> : null}
      {isEmpty ? null : add}
    </>
  );
}

function ImportLink() {
  const { t } = useDatedWords('technicians');
  const navigate = useNavigate();
  return (
    <Button
      variant="default"
      leftSection={<IconUpload size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/technicians/import' })}
    >
      {t('import')}
    </Button>
  );
}

interface ListedProps {
  readonly found: readonly Technician[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly pages: Pick<ReturnType<typeof useTechnicians>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

function Listed({ found, search, onSearch, pages }: ListedProps) {
  const { t } = useDatedWords('technicians');
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
      {found.length === 0 ? <EmptyState text={t('noneFound')} /> : <TechniciansTable technicians={found} />}
      {pages.hasNextPage ? (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
