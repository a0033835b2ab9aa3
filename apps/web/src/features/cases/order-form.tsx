import { Select, Text, TextInput } from '@mantine/core';
import type { OrderStay, Stay } from '@sapar/contracts';
import { STAY_ORDERS } from '@sapar/domain';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { isCalendarDateText } from './calendar-text.js';
import { useDatedWords } from './dated-words.js';
import { faultOfPastDay } from './past-day.js';
import { useAct } from './use-act.js';
import { useToday } from './use-today.js';

interface OrderFormProps {
  readonly stay: Stay;
  readonly name: string;
  readonly onClose: () => void;
}

type Values = { kind: string; number: string; decidedOn: string; lastDayOn: string };

/** A decision of an authority: number, date and last day to leave, as on the paper. */
export function OrderForm({ stay, name, onClose }: OrderFormProps) {
  const words = useDatedWords('cases');
  const { t, day } = words;
  const today = useToday();
  const act = useAct<Values, OrderStay, Stay>({
    path: `/stays/${stay.id}/order`,
    method: 'put',
    ifMatch: stay.version,
    initialValues: {
      ...{ kind: stay.order?.kind ?? 'stay-shortened', number: stay.order?.number ?? '' },
      ...{ decidedOn: stay.order?.decidedOn ?? today, lastDayOn: stay.order?.lastDayOn ?? '' },
    },
    validate: ({ number, decidedOn, lastDayOn }) => ({
      ...faultOfPastDay('decidedOn', decidedOn, today, words),
      ...(number.trim() === '' ? { number: t('arrival.needed') } : {}),
      ...(isCalendarDateText(lastDayOn) ? {} : { lastDayOn: t('arrival.notADay') }),
    }),
    toBody: (values) => values as OrderStay,
    onDone: (_saved, { lastDayOn }) => {
      notifyDone(t('done.ordered', { name, date: day(lastDayOn) }));
      onClose();
    },
  });
  const { form } = act;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('order.title')}>
      <Text size="sm" c="dimmed">
        {t('order.hint')}
      </Text>
      <Select
        label={t('order.kind')}
        allowDeselect={false}
        data={STAY_ORDERS.map((kind) => ({ value: kind, label: t(`order.kinds.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('order.number')} {...form.getInputProps('number')} />
      <DateField label={t('order.decidedOn')} {...form.getInputProps('decidedOn')} />
      <DateField label={t('order.lastDayOn')} {...form.getInputProps('lastDayOn')} />
    </ActForm>
  );
}
