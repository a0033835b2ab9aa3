import type { HeldReminderPolicy } from '@sapar/contracts';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useReminderPolicies } from './api.js';
import { PoliciesTable } from './policies-table.js';
import { PolicyForm } from './policy-form.js';

/** When the company is reminded, and who, by kind of deadline. */
export function PoliciesList() {
  const { t } = useDatedWords('reminders');
  const { data, error, isPending, refetch } = useReminderPolicies();
  const [shown, setShown] = useState<HeldReminderPolicy | null>(null);
  const mayManage = useMay('reminders.manage');
  const close = (): void => {
    setShown(null);
  };
  return (
    <>
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={6} /> : null}
      {data === undefined ? null : <PoliciesTable policies={data.items} mayManage={mayManage} onChange={setShown} />}
      <SideDrawer
        shown={shown}
        size={560}
        title={({ kind }) => t(`kinds.${kind}`)}
        closeLabel={t('cancel')}
        onClose={close}
      >
        {(policy) => <PolicyForm policy={policy} onDone={close} />}
      </SideDrawer>
    </>
  );
}
