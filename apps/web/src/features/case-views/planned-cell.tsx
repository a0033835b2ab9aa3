import { Button, Group } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useMovePlan } from './api.js';
import styles from './case-views.module.css';

/** The planned day, changed where it stands; who has arrived has no plan to change. */
export function PlannedCell({ row }: { readonly row: CaseRow }) {
  const { t, day } = useDatedWords('views');
  const [isEditing, setIsEditing] = useState(false);
  const mayPlan = useMay('stays.record') && row.stage === 'planned';
  if (!mayPlan) return <>{day(row.plannedArrivalOn)}</>;
  if (isEditing)
    return (
      <PlanForm
        row={row}
        onClose={() => {
          setIsEditing(false);
        }}
      />
    );
  return (
    <button
      type="button"
      className={styles['edit']}
      data-edit
      aria-label={t('plan.change', { name: row.technicianName })}
      onClick={() => {
        setIsEditing(true);
      }}
    >
      {day(row.plannedArrivalOn)}
      <IconPencil size={13} aria-hidden />
    </button>
  );
}

function PlanForm({ row, onClose }: { readonly row: CaseRow; readonly onClose: () => void }) {
  const { t, day } = useDatedWords('views');
  const [on, setOn] = useState(row.plannedArrivalOn ?? '');
  const move = useMovePlan();
  const { id: caseId, plannedArrivalOn: before, technicianName: name } = row;
  const save = (): void => {
    move.mutate(
      { caseId, on },
      {
        onError: notifyProblem,
        onSuccess: () => {
          onClose();
          const undo = {
            label: t('undo'),
            act: async () => void (await move.mutateAsync({ caseId, on: before ?? on })),
          };
          notifyDone(t('plan.moved', { name, date: day(on) }), before === null ? undefined : undo);
        },
      },
    );
  };
  return (
    <form
      className={styles['plan']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <DateField label={t('columns.planned')} value={on} onChange={setOn} />
      <Group gap={6} mt={6}>
        <Button type="submit" size="compact-sm" loading={move.isPending} disabled={!/^\d{4}-\d\d-\d\d$/.test(on)}>
          {t('save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}
