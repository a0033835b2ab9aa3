import { Button, Group, NumberInput } from '@mantine/core';
import type { CaseDetail, NewRotation, PlannedVisit, RotationMade, RotationUndone } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import { usePapers } from './api.js';
import { PapersSection } from './papers-section.js';
import { visitKind } from './visit-kind.js';

/** The visits of a year on one visa, one by one or as a rotation, and on which one something runs out. */
export function VisitsSection({ detail, mayAdd }: { readonly detail: CaseDetail; readonly mayAdd: boolean }) {
  const { t } = useDatedWords('papers');
  const mayWrite = useMay('cases.write');
  const [isOpen, setIsOpen] = useState(false);
  const visits = usePapers<PlannedVisit>(`/cases/${detail.id}/planned-visits`).data?.items ?? [];
  const kept = visits.filter(({ removedAt }) => removedAt === null);
  const rotationIds = [
    ...new Set(kept.flatMap(({ rotationId, state }) => (state === 'begun' ? [] : (rotationId ?? [])))),
  ];
  return (
    <>
      <PapersSection kind={visitKind} {...{ parentId: detail.id, mayAdd }} />
      {mayWrite ? (
        <Group gap="sm" mt="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {t('rotation.plan')}
          </Button>
          {rotationIds.map((id) => (
            <UndoRotation key={id} id={id} count={kept.filter(({ rotationId }) => rotationId === id).length} />
          ))}
        </Group>
      ) : null}
      {isOpen ? (
        <RotationForm
          detail={detail}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** Takes a rotation back as a whole; what has begun stays. */
function UndoRotation({ id, count }: { readonly id: string; readonly count: number }) {
  const { t } = useDatedWords('papers');
  const refresh = useRefresh();
  const undo = async (): Promise<void> => {
    const { removed } = await api.post<RotationUndone>(`/rotations/${id}/undo`);
    notifyDone(t('rotation.undone', { count: removed }));
    await refresh();
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
      {t('rotation.undo', { count })}
    </Button>
  );
}

type Values = { firstOn: string; daysOn: number | string; daysOff: number | string; count: number | string };

function RotationForm({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const { t } = useDatedWords('papers');
  const refresh = useRefresh();
  const act = useAct<Values, NewRotation, RotationMade>({
    path: `/cases/${detail.id}/rotations`,
    initialValues: {
      firstOn: detail.plannedArrivalOn ?? detail.mission.plannedFromOn,
      daysOn: 28,
      daysOff: 28,
      count: 6,
    },
    toBody: ({ firstOn, daysOn, daysOff, count }) =>
      ({ firstOn, daysOn: Number(daysOn), daysOff: Number(daysOff), count: Number(count) }) as NewRotation,
    onDone: ({ rotationId, count }) => {
      notifyDone(t('rotation.made', { count }), {
        label: t('undo'),
        act: async () => {
          await api.post(`/rotations/${rotationId}/undo`);
          await refresh();
        },
      });
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('rotation.send')} cancel={t('cancel')} onCancel={onClose} label={t('rotation.plan')}>
      <DateField label={t('rotation.firstOn')} {...act.form.getInputProps('firstOn')} />
      <Group grow align="start">
        {(['daysOn', 'daysOff', 'count'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`rotation.${name}`)}
            min={name === 'daysOff' ? 0 : 1}
            {...act.form.getInputProps(name)}
          />
        ))}
      </Group>
    </ActForm>
  );
}
