import { Button, Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useMay } from '../../lib/session.js';
import { useAdding } from '../../lib/use-adding.js';
import { useSearch } from '../../lib/use-search.js';
import { useDatedWords } from '../cases/dated-words.js';
import { technicianSheet } from '../imports/technician-sheet.js';
import { isWhole } from '../missions/api.js';
import { SearchedList } from '../missions/searched-list.js';
import { FileMenu } from '../sheets/file-menu.js';
import { onPaper } from '../sheets/on-paper.js';
import { TakeoversNote } from '../sharing/takeovers-note.js';
import { useTechnicians } from './api.js';
import { TechnicianForm } from './technician-form.js';
import { TechniciansTable } from './technicians-table.js';

/** Everybody who has been or will be on a mission that this company sees. */
export function TechniciansPage() {
  const { t } = useDatedWords('technicians');
  const search = useSearch();
  const technicians = useTechnicians(search.asked);
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
  const isEmpty = technicians.items?.length === 0 && search.asked === '' && !technicians.isPlaceholderData;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={isWhole(technicians) && !isEmpty ? t('count', { count: technicians.items?.length ?? 0 }) : undefined}
        actions={<Acts isEmpty={isEmpty} add={add} />}
      />
      <TakeoversNote />
      {technicians.isError && technicians.items === undefined ? (
        <LoadError problem={technicians.error} onRetry={() => void technicians.refetch()} />
      ) : null}
      {technicians.isPending ? <RowsSkeleton rows={6} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {technicians.items === undefined || isEmpty ? null : (
        <SearchedList
          rows={technicians.items}
          words="technicians"
          search={search.typed}
          onSearch={search.type}
          pages={technicians}
          table={(rows) => <TechniciansTable technicians={rows} />}
        />
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
        <FileMenu
          gather={() => technicianSheet(t('title'), (field) => ofImports(`fields.${field}`))}
          toPrint={(sheet) => onPaper(sheet, [ofImports('fields.id')])}
        />
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
