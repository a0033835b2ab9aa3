import { TextInput } from '@mantine/core';
import type { Stay } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { faultOfPastDay } from './past-day.js';
import { useAct } from './use-act.js';
import { useRemoveExit } from './use-remove-exit.js';
import { useToday } from './use-today.js';
import { useDatedWords } from './dated-words.js';

interface ExitFormProps {
  readonly stay: Stay;
  readonly name: string;
  readonly onClose: () => void;
}

/** The day on which the person left; without it nobody may speak of more than 'no exit recorded'. */
export function ExitForm({ stay, name, onClose }: ExitFormProps) {
  const words = useDatedWords('cases');
  const { t, day } = words;
  const today = useToday();
  const removeExit = useRemoveExit(name);
  const act = useAct<{ leftOn: string; borderPoint: string }, unknown, Stay>({
    path: `/stays/${stay.id}/exit`,
    initialValues: { leftOn: today, borderPoint: '' },
    validate: ({ leftOn }) => faultOfPastDay('leftOn', leftOn, today, words),
    toBody: ({ leftOn, borderPoint }) => ({ leftOn, ...(borderPoint === '' ? {} : { borderPoint }) }),
    onDone: (left, { leftOn }) => {
      notifyDone(t('done.exit', { name, date: day(leftOn) }), { label: t('undo'), act: () => removeExit(left) });
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('stays.exit')} cancel={t('cancel')} onCancel={onClose} label={t('stays.exitTitle')}>
      <DateField label={t('stays.leftOn')} {...act.form.getInputProps('leftOn')} />
      <TextInput label={`${t('stays.exitBorder')} (${t('optional')})`} {...act.form.getInputProps('borderPoint')} />
    </ActForm>
  );
}
