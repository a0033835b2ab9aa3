import { Textarea } from '@mantine/core';
import type { CaseWay, CloseCase } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';

interface CloseFormProps {
  readonly caseId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Closes a case with what is worth remembering. */
export function CloseForm({ caseId, name, onClose }: CloseFormProps) {
  const { t } = useDatedWords('way');
  const refresh = useRefresh();
  const reopen = async (): Promise<void> => {
    await api.post(`/cases/${caseId}/reopening`);
    notifyDone(t('reopened', { name }));
    await refresh();
  };
  const act = useAct<{ note: string }, CloseCase, CaseWay>({
    path: `/cases/${caseId}/closing`,
    initialValues: { note: '' },
    toBody: ({ note }) => (note.trim() === '' ? {} : { note }),
    onDone: () => {
      notifyDone(t('closed', { name }), { label: t('undo'), act: reopen });
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('close')} cancel={t('cancel')} onCancel={onClose} label={t('close')}>
      <Textarea
        label={t('lessons')}
        description={t('noteHint')}
        autosize
        minRows={2}
        {...act.form.getInputProps('note')}
      />
    </ActForm>
  );
}
