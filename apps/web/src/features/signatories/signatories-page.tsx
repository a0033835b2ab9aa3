import { Button } from '@mantine/core';
import type { Signatory } from '@sapar/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useSignatories } from './api.js';
import { SignatoriesTable } from './signatories-table.js';
import { SignatoryForm } from './signatory-form.js';
import { SignatoryHistory } from './signatory-history.js';

/** What the drawer shows: a form for somebody new, the form of one person, or what has happened to it. */
type Shown = { readonly kind: 'add' } | { readonly kind: 'change' | 'history'; readonly signatory: Signatory };

/** Who signs for the company at the portals, what runs out first at the top. */
export function SignatoriesPage() {
  const { t } = useDatedWords('signatories');
  const { data, error, isPending, refetch } = useSignatories();
  const [shown, setShown] = useState<Shown | null>(null);
  const mayWrite = useMay('signatories.write');
  const add = mayWrite ? (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setShown({ kind: 'add' });
      }}
    >
      {t('add')}
    </Button>
  ) : null;
  const isEmpty = data?.items.length === 0;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={isEmpty ? undefined : add} />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {isEmpty ? <EmptyState text={t('none')} action={add} /> : null}
      {data === undefined || isEmpty ? null : (
        <SignatoriesTable
          signatories={data.items}
          today={data.today}
          mayWrite={mayWrite}
          onShow={(kind, signatory) => {
            setShown({ kind, signatory });
          }}
        />
      )}
      <SignatoryDrawer
        shown={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </>
  );
}

function SignatoryDrawer({ shown, onClose }: { readonly shown: Shown | null; readonly onClose: () => void }) {
  const { t } = useDatedWords('signatories');
  return (
    <SideDrawer
      shown={shown}
      size={520}
      title={(drawn) => t(`drawer.${drawn.kind}`, { name: drawn.kind === 'add' ? '' : drawn.signatory.name })}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {(drawn) => {
        if (drawn.kind === 'add') return <SignatoryForm onDone={onClose} />;
        if (drawn.kind === 'change') return <SignatoryForm signatory={drawn.signatory} onDone={onClose} />;
        return <SignatoryHistory signatoryId={drawn.signatory.id} />;
      }}
    </SideDrawer>
  );
}
