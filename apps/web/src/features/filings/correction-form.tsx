import { Text, TextInput } from '@mantine/core';
import type { CorrectFiling, Filing, FilingResult } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { faultOfPastDay } from '../cases/past-day.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import { ConfirmedFields } from './confirmed-fields.js';
import { emptyFiling, toCorrection, type FilingValues } from './to-filing.js';

interface CorrectionFormProps {
  readonly filing: Filing;
  readonly name: string;
  readonly onClose: () => void;
}

/** S16: both confirmations stay, the first is marked replaced, the deadline is judged by the first. */
export function CorrectionForm({ filing, name, onClose }: CorrectionFormProps) {
  const { t } = useDatedWords('filings');
  const caseWords = useDatedWords('cases');
  const today = useToday();
  const act = useAct<FilingValues, CorrectFiling, FilingResult>({
    path: `/filings/${filing.id}/correction`,
    initialValues: { ...emptyFiling(today), channel: filing.channel ?? 'vmp' },
    validate: (values) => ({
      ...faultOfPastDay('filedOn', values.filedOn, today, caseWords),
      ...(values.reason.trim() === '' ? { reason: caseWords.t('arrival.needed') } : {}),
    }),
    toBody: toCorrection,
    onDone: () => {
      notifyDone(t('done.correction', { name }));
      onClose();
    },
  });
  return (
    <ActForm
      act={act}
      send={t('send.correction')}
      cancel={t('cancel')}
      onCancel={onClose}
      label={t('correction.title')}
    >
      <Text size="sm" c="dimmed">
        {t('correction.hint')}
      </Text>
      <TextInput label={t('fields.reason')} {...act.form.getInputProps('reason')} />
      <ConfirmedFields form={act.form} hasFiler={false} />
    </ActForm>
  );
}
