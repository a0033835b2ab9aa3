import type { CaseRow } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMemberChoices } from '../people/api.js';
import { useHandOver } from './api.js';
import styles from './case-views.module.css';

/** What can be done with several rows at once; it comes with the first one that is ticked. */
export function SelectionBar({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t } = useDatedWords('views');
  const isHost = useSession().tenant.kind === 'host';
  const mayHandOver = useMay('cases.write') && isHost;
  if (rows.length === 0) return null;
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={t('bulk.label')}>
      <span>{t('bulk.count', { count: rows.length })}</span>
      {mayHandOver ? <HandOver rows={rows} /> : null}
    </div>
  );
}

function HandOver({ rows }: { readonly rows: readonly CaseRow[] }) {
  const { t } = useDatedWords('views');
  const [chosen, setChosen] = useState('');
  const members = useMemberChoices();
  const handOver = useHandOver();
  const give = (doerUserId: string): void => {
    const name = members.find(({ value }) => value === doerUserId)?.label ?? '';
    handOver.mutate(
      { caseIds: rows.map(({ id }) => id), doerUserId },
      {
        onError: notifyProblem,
        onSuccess: ({ handedOver }) => {
          const act = async (): Promise<void> => {
            for (const [former, caseIds] of byFormer(handedOver))
              await handOver.mutateAsync({ caseIds, doerUserId: former });
          };
          const isBackPossible = handedOver.every(({ formerDoerUserId }) => formerDoerUserId !== null);
          notifyDone(
            t('bulk.handedOver', { count: handedOver.length, name }),
            isBackPossible ? { label: t('undo'), act } : undefined,
          );
        },
        onSettled: () => {
          setChosen('');
        },
      },
    );
  };
  return (
    <label>
      {t('bulk.handOver')}
      <select
        value={chosen}
        disabled={handOver.isPending}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          if (event.currentTarget.value !== '') give(event.currentTarget.value);
        }}
      >
        <option value="">{t('bulk.toWhom')}</option>
        {members.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The way back goes to each former colleague with the cases that were his. */
function byFormer(
  handedOver: readonly { readonly caseId: string; readonly formerDoerUserId: string | null }[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { caseId, formerDoerUserId } of handedOver)
    if (formerDoerUserId !== null) groups.set(formerDoerUserId, [...(groups.get(formerDoerUserId) ?? []), caseId]);
  return groups;
}
