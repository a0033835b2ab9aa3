import { SegmentedControl, Text, TextInput } from '@mantine/core';
import type { Movement, RecordMovement, Stay } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { isCalendarDateText } from './calendar-text.js';
import { useDatedWords } from './dated-words.js';
import { faultOfPastDay } from './past-day.js';
import { useAct } from './use-act.js';
import { useToday } from './use-today.js';

interface MovementFormProps {
  readonly stay: Stay;
  readonly name: string;
  readonly onClose: () => void;
}

type Values = { kind: 'move' | 'trip'; movedOn: string; returnsOn: string; addressOfStay: string };

/** Another address during the stay: for good, or for a trip with nights away. */
export function MovementForm({ stay, name, onClose }: MovementFormProps) {
  const words = useDatedWords('cases');
  const { t } = words;
  const today = useToday();
  const act = useAct<Values, RecordMovement, Movement>({
    path: `/stays/${stay.id}/movements`,
    initialValues: { kind: 'move', movedOn: today, returnsOn: '', addressOfStay: '' },
    validate: ({ kind, movedOn, returnsOn, addressOfStay }) => ({
      ...faultOfPastDay('movedOn', movedOn, today, words),
      ...(kind === 'trip' && !isCalendarDateText(returnsOn) ? { returnsOn: t('arrival.notADay') } : {}),
      ...(addressOfStay.trim() === '' ? { addressOfStay: t('arrival.needed') } : {}),
    }),
    toBody: ({ returnsOn, ...values }) =>
      (values.kind === 'trip' ? { ...values, returnsOn } : values) as RecordMovement,
    onDone: () => {
      notifyDone(t('done.moved', { name }));
      onClose();
    },
  });
  const { form } = act;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('moves.title')}>
      <Text size="sm" c="dimmed">
        {t('moves.hint')}
      </Text>
      <SegmentedControl
        aria-label={t('moves.kind')}
        data={(['move', 'trip'] as const).map((kind) => ({ value: kind, label: t(`moves.kinds.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <DateField label={t('moves.movedOn')} {...form.getInputProps('movedOn')} />
      {form.getValues().kind === 'trip' ? (
        <DateField label={t('moves.returnsOn')} {...form.getInputProps('returnsOn')} />
      ) : null}
      <TextInput
        label={t('arrival.address')}
        description={t('arrival.addressHint')}
        {...form.getInputProps('addressOfStay')}
      />
    </ActForm>
  );
}
