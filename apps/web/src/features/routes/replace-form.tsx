import { Textarea } from '@mantine/core';
import type { CaseDetail, PersonReplaced, ReplacementAnswer, ReplacePerson } from '@sapar/contracts';
import { useNavigate } from '@tanstack/react-router';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';

interface ReplaceFormProps {
  readonly detail: CaseDetail;
  readonly technicianId: string;
  readonly answer: ReplacementAnswer;
  readonly onClose: () => void;
}

/** The swap itself; a day that is not confirmed is somebody's decision and asks for words. */
export function ReplaceForm({ detail, technicianId, answer, onClose }: ReplaceFormProps) {
  const { t } = useDatedWords('routes');
  const navigate = useNavigate();
  const act = useAct<{ note: string }, ReplacePerson, PersonReplaced>({
    path: `/cases/${detail.id}/replacement`,
    initialValues: { note: '' },
    toBody: ({ note }) =>
      ({
        technicianId,
        plannedArrivalOn: answer.travelOn,
        ...(note.trim() === '' ? {} : { note }),
      }) as ReplacePerson,
    onDone: ({ caseId }) => {
      notifyDone(t('replaced', { name: detail.technician.displayName, other: answer.name ?? '' }));
      onClose();
      void navigate({ to: '/cases/$caseId', params: { caseId } });
    },
  });
  return (
    <ActForm act={act} send={t('doReplace')} label={t('replace')}>
      {answer.verdict === 'fits' ? null : (
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          {...act.form.getInputProps('note')}
        />
      )}
    </ActForm>
  );
}
