import { Button, Select, Textarea } from '@mantine/core';
import type { CancelMission, MissionEnding as Ended } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import { END_REASON_CHOICES } from './reasons.js';
import styles from './way.module.css';

/** Takes everybody who has not entered off a mission at once; one press brings all of them back. */
export function MissionEnding({ missionId }: { readonly missionId: string }) {
  const { t } = useDatedWords('way');
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => {
    setIsOpen(!isOpen);
  };
  return (
    <div className={styles['foot']}>
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={close}>
        {t('mission.cancel')}
      </Button>
      {isOpen ? <CancelForm missionId={missionId} onClose={close} /> : null}
    </div>
  );
}

interface CancelFormProps {
  readonly missionId: string;
  readonly onClose: () => void;
}

function CancelForm({ missionId, onClose }: CancelFormProps) {
  const { t } = useDatedWords('way');
  const refresh = useRefresh();
  const resume = async (): Promise<void> => {
    await api.post(`/missions/${missionId}/resumption`);
    notifyDone(t('mission.back'));
    await refresh();
  };
  const act = useAct<{ reason: string; note: string }, CancelMission, Ended>({
    path: `/missions/${missionId}/cancellation`,
    initialValues: { reason: 'mission-cancelled', note: '' },
    toBody: ({ reason, note }) => ({ reason, ...(note.trim() === '' ? {} : { note }) }) as CancelMission,
    onDone: ({ ended }) => {
      notifyDone(t('mission.cancelled', { count: ended.length }), { label: t('undo'), act: resume });
      onClose();
    },
  });
  return (
    <div className={styles['form']}>
      <ActForm act={act} send={t('send')} cancel={t('cancel')} onCancel={onClose} label={t('mission.cancel')}>
        <p className={styles['quiet']}>{t('mission.cancelHint')}</p>
        <Select
          label={t('reason')}
          data={END_REASON_CHOICES.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
          allowDeselect={false}
          {...act.form.getInputProps('reason')}
        />
        <Textarea label={t('note')} autosize minRows={2} {...act.form.getInputProps('note')} />
      </ActForm>
    </div>
  );
}
