import { Radio, Select, Stack, Textarea } from '@mantine/core';
import type { CaseWay, EndCase } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct, useRefresh } from '../cases/use-act.js';
import { END_REASON_CHOICES } from './reasons.js';

interface EndFormProps {
  readonly caseId: string;
  readonly name: string;
  readonly isHost: boolean;
  readonly onClose: () => void;
}

/** Ends a case before the entry, with a reason; the way back is offered at once. */
export function EndForm({ caseId, name, isHost, onClose }: EndFormProps) {
  const { t } = useDatedWords('way');
  const refresh = useRefresh();
  const resume = async (): Promise<void> => {
    await api.post(`/cases/${caseId}/resumption`);
    notifyDone(t('resumed', { name }));
    await refresh();
  };
  const act = useAct<{ kind: string; reason: string; note: string }, EndCase, CaseWay>({
    path: `/cases/${caseId}/end`,
    initialValues: { kind: 'cancelled', reason: 'person-unavailable', note: '' },
    toBody: ({ kind, reason, note }) => ({ kind, reason, ...(note.trim() === '' ? {} : { note }) }) as EndCase,
    onDone: ({ stage }) => {
      notifyDone(t('ended', { name, stage: t(`stages.${stage}`) }), { label: t('undo'), act: resume });
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('send')} cancel={t('cancel')} onCancel={onClose} label={t('end')}>
      {isHost ? (
        <Radio.Group label={t('endKind')} {...act.form.getInputProps('kind')}>
          <Stack gap="xs" mt="xs">
            <Radio value="cancelled" label={t('kinds.cancelled')} />
            <Radio value="host-changed" label={t('kinds.host-changed')} />
          </Stack>
        </Radio.Group>
      ) : null}
      <Select
        label={t('reason')}
        data={END_REASON_CHOICES.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
        allowDeselect={false}
        {...act.form.getInputProps('reason')}
      />
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        autosize
        minRows={2}
        {...act.form.getInputProps('note')}
      />
    </ActForm>
  );
}
