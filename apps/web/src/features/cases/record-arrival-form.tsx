import { Select, TextInput } from '@mantine/core';
import type { ArrivalRecorded, RecordArrival } from '@sapar/contracts';
import type { ReactNode } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { arrivalBody, faultsOfArrival, type ArrivalValues } from './arrival-values.js';
import { BASIS_CHOICES } from './bases.js';
import { useAct } from './use-act.js';
import { useToday } from './use-today.js';
import { useDatedWords } from './dated-words.js';

type Basis = RecordArrival['basis'];

export interface RecordArrivalFormProps {
  readonly caseId: string;
  readonly technicianName: string;
  /** What is known before: the planned border point, the address of the site, the basis of the case. */
  readonly known?: {
    readonly borderPoint?: string | null;
    readonly addressOfStay?: string | null;
    readonly basis?: Basis;
  };
  readonly onDone: (result: ArrivalRecorded) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** Records what has happened: only what is no date, or lies after today in Kazakhstan, is not taken. */
export function RecordArrivalForm({ caseId, technicianName, known, onDone, onCancel }: RecordArrivalFormProps) {
  const words = useDatedWords('cases');
  const { t, day } = words;
  const today = useToday();
  const act = useAct<ArrivalValues, RecordArrival, ArrivalRecorded>({
    path: `/cases/${caseId}/arrivals`,
    initialValues: {
      arrivedOn: today,
      atHostOn: '',
      borderPoint: known?.borderPoint ?? '',
      addressOfStay: known?.addressOfStay ?? '',
      basis: known?.basis ?? 'unknown',
    },
    validate: (values) => faultsOfArrival(values, today, words),
    toBody: (values) => arrivalBody(values) as RecordArrival,
    onDone: (result) => {
      const { dueOn } = result.deadline;
      notifyDone(
        dueOn === null
          ? t('done.arrivedUndecided', { name: technicianName })
          : t('done.arrived', { name: technicianName, date: day(dueOn) }),
      );
      onDone(result);
    },
  });
  return (
    <ActForm act={act} send={t('arrival.send')} cancel={t('cancel')} onCancel={onCancel}>
      <ArrivalFields form={act.form} />
    </ActForm>
  );
}

interface FieldsForm {
  readonly getInputProps: (path: 'arrivedOn' | 'atHostOn' | 'borderPoint' | 'addressOfStay' | 'basis') => {
    readonly value?: string;
    readonly error?: ReactNode;
    readonly onChange: (value: unknown) => void;
  };
}

interface ArrivalFieldsProps {
  readonly form: FieldsForm;
  /** What an unknown basis means where it is not simply unknown. */
  readonly unknownBasis?: string;
}

/** The facts of an entry, the same for recording and correcting. */
export function ArrivalFields({ form, unknownBasis }: ArrivalFieldsProps) {
  const { t } = useDatedWords('cases');
  return (
    <>
      <DateField
        label={t('arrival.arrivedOn')}
        description={t('arrival.arrivedOnHint')}
        {...form.getInputProps('arrivedOn')}
      />
      <DateField
        label={`${t('arrival.atHostOn')} (${t('optional')})`}
        description={t('arrival.atHostOnHint')}
        {...form.getInputProps('atHostOn')}
      />
      <TextInput
        label={t('arrival.border')}
        description={t('arrival.borderHint')}
        {...form.getInputProps('borderPoint')}
      />
      <TextInput
        label={t('arrival.address')}
        description={t('arrival.addressHint')}
        {...form.getInputProps('addressOfStay')}
      />
      <Select
        label={t('arrival.basis')}
        data={BASIS_CHOICES.map((basis) => ({
          value: basis,
          label: (basis === 'unknown' ? unknownBasis : undefined) ?? t(`bases.${basis}`),
        }))}
        allowDeselect={false}
        {...form.getInputProps('basis')}
      />
    </>
  );
}
