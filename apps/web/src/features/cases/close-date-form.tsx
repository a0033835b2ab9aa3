import { Textarea, TextInput } from '@mantine/core';
import type { CloseDate, DeadlineExplained } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { FileField } from '../filings/file-field.js';
import { ActForm } from './act-form.js';
import { useDatedWords } from './dated-words.js';
import { faultOfPastDay } from './past-day.js';
import { useAct } from './use-act.js';
import { useToday } from './use-today.js';

interface CloseDateFormProps {
  readonly date: DeadlineExplained;
  readonly onClose: () => void;
}

type Values = { doneOn: string; number: string; documentId: string; note: string };

/** A registration is closed with its receipt, an overrun with what was decided. */
export function CloseDateForm({ date, onClose }: CloseDateFormProps) {
  const words = useDatedWords('cases');
  const { t } = words;
  const today = useToday();
  const isDecision = date.kind === 'overrun-decision';
  const act = useAct<Values, CloseDate, unknown>({
    path: `/deadlines/${date.id}/close`,
    initialValues: { doneOn: today, number: '', documentId: '', note: '' },
    validate: ({ doneOn, number, documentId, note }) => ({
      ...faultOfPastDay('doneOn', doneOn, today, words),
      ...(isDecision && note.trim() === '' ? { note: t('arrival.needed') } : {}),
      ...(!isDecision && number.trim() === '' && documentId === '' ? { number: t('dates.receiptNeeded') } : {}),
    }),
    toBody: (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as CloseDate,
    onDone: () => {
      notifyDone(t('done.dateClosed', { name: date.technicianName }));
      onClose();
    },
  });
  const field = (name: keyof Values) => act.form.getInputProps(name) as object;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t(`dates.close.${date.kind}`)}>
      <DateField label={t('dates.doneOn')} {...field('doneOn')} />
      {isDecision ? null : (
        <>
          <TextInput label={t('dates.number')} {...field('number')} />
          <FileField
            label={t('dates.document')}
            onChange={(documentId) => {
              act.form.setFieldValue('documentId', documentId);
            }}
          />
        </>
      )}
      <Textarea
        label={isDecision ? t('dates.decision') : `${t('answer.note')} (${t('optional')})`}
        autosize
        minRows={2}
        {...field('note')}
      />
    </ActForm>
  );
}
