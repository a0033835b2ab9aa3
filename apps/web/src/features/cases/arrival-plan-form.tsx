import { Textarea } from '@mantine/core';
import type { ChangeArrivalPlan } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';
import { useDatedWords } from './dated-words.js';

interface ArrivalPlanFormProps {
  readonly caseId: string;
  readonly technicianName: string;
  readonly kind: ChangeArrivalPlan['kind'];
  readonly onDone: () => void;
}

/** The other answers: another day, or no arrival at all. */
export function ArrivalPlanForm({ caseId, technicianName, kind, onDone }: ArrivalPlanFormProps) {
  const { t, day } = useDatedWords('cases');
  const act = useAct<{ plannedArrivalOn: string; note: string }, unknown, unknown>({
    path: `/cases/${caseId}/arrival-plan`,
    initialValues: { plannedArrivalOn: '', note: '' },
    validate: (values) =>
      kind === 'later' && values.plannedArrivalOn === '' ? { plannedArrivalOn: t('arrival.needed') } : {},
    toBody: ({ plannedArrivalOn, note }) =>
      kind === 'later' ? { kind, plannedArrivalOn } : { kind, ...(note === '' ? {} : { note }) },
    onDone: (_result, values) => {
      notifyDone(t(`done.${kind}`, { name: technicianName, date: day(values.plannedArrivalOn || null) }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('answer.send')}>
      {kind === 'later' ? (
        <DateField
          label={t('answer.newDay')}
          description={t('answer.newDayHint')}
          {...act.form.getInputProps('plannedArrivalOn')}
        />
      ) : (
        <Textarea
          label={`${t('answer.note')} (${t('optional')})`}
          autosize
          minRows={2}
          {...act.form.getInputProps('note')}
        />
      )}
    </ActForm>
  );
}
