import { Text, TextInput } from '@mantine/core';
import type { CorrectArrival, Stay } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { arrivalBody, faultsOfArrival, type ArrivalValues } from './arrival-values.js';
import { ArrivalFields } from './record-arrival-form.js';
import { useAct } from './use-act.js';
import { useToday } from './use-today.js';
import { useDatedWords } from './dated-words.js';

interface CorrectArrivalFormProps {
  readonly stay: Stay;
  readonly name: string;
  readonly onClose: () => void;
}

/** A wrong entry is corrected with a reason; the deadline moves with it. */
export function CorrectArrivalForm({ stay, name, onClose }: CorrectArrivalFormProps) {
  const words = useDatedWords('cases');
  const { t } = words;
  const today = useToday();
  const act = useAct<ArrivalValues & { reason: string }, CorrectArrival, unknown>({
    path: `/stays/${stay.id}`,
    method: 'put',
    ifMatch: stay.version,
    initialValues: {
      arrivedOn: stay.enteredOn,
      atHostOn: stay.atHostOn ?? '',
      borderPoint: stay.borderPoint,
      addressOfStay: stay.addressOfStay,
      basis: stay.basis,
      reason: '',
    },
    validate: (values) => ({
      ...faultsOfArrival(values, today, words),
      ...(values.reason.trim() === '' ? { reason: t('arrival.needed') } : {}),
    }),
    toBody: ({ reason, ...values }) => ({ ...arrivalBody(values), reason }) as CorrectArrival,
    onDone: () => {
      notifyDone(t('done.corrected', { name }));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('stays.correctTitle')}>
      <Text size="sm" c="dimmed">
        {t('stays.correctHint')}
      </Text>
      <ArrivalFields form={act.form} />
      <TextInput label={t('stays.reason')} {...act.form.getInputProps('reason')} />
    </ActForm>
  );
}
