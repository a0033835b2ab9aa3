import { Textarea } from '@mantine/core';
import type { CaseApproval, DecideApproval } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';

interface ReturnFormProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Whoever returns a case says what is to be changed. */
export function ReturnForm({ caseId, onClose }: ReturnFormProps) {
  const { t } = useDatedWords('approvals');
  const act = useAct<{ reason: string }, DecideApproval, CaseApproval>({
    path: `/cases/${caseId}/approval/decision`,
    initialValues: { reason: '' },
    toBody: ({ reason }) => ({ decision: 'returned', reason }),
    onDone: () => {
      notifyDone(t('done.returned'));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('return')} cancel={t('cancel')} onCancel={onClose} label={t('return')}>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        {...act.form.getInputProps('reason')}
      />
    </ActForm>
  );
}
