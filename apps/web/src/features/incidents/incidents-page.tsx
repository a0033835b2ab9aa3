import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useIncidents } from './api.js';
import { IncidentForm } from './incident-form.js';
import { IncidentView } from './incident-view.js';
import type { IncidentsSearch } from './incidents-search.js';
import { IncidentsTable } from './incidents-table.js';

const ADDING = 'add';

/** Breaches of personal data and the notice of each: open ones first, by their last day. */
export function IncidentsPage() {
  const { t } = useDatedWords('incidents');
  const { data, error, isPending, refetch } = useIncidents();
  const { incident } = useSearch({ strict: false }) as IncidentsSearch;
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const mayWrite = useMay('incidents.write');
  const show = (id: string | undefined): void => {
    void navigate({ to: '/company/incidents', search: id === undefined ? {} : { incident: id }, replace: true });
  };
  const close = (): void => {
    setIsAdding(false);
    show(undefined);
  };
  const add = mayWrite ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setIsAdding(true);
      }}
    >
      {t('add')}
    </Button>
  ) : undefined;
  const isEmpty = data?.items.length === 0;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={isEmpty ? undefined : add} />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {data === undefined || isEmpty ? null : (
        <IncidentsTable incidents={data.items} today={data.today} onShow={show} />
      )}
      <SideDrawer
        shown={isAdding ? ADDING : (incident ?? null)}
        size={560}
        title={(shown) => t(shown === ADDING ? 'add' : 'one')}
        closeLabel={t('close')}
        onClose={close}
      >
        {(shown) =>
          shown === ADDING ? (
            <IncidentForm
              onDone={(id) => {
                setIsAdding(false);
                show(id);
              }}
              onCancel={close}
            />
          ) : (
            <IncidentView incidentId={shown} />
          )
        }
      </SideDrawer>
    </>
  );
}
