import { NumberInput, Select, TextInput } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from './act-form.js';
import { CrossingFields, crossingsOf } from './crossing-fields.js';
import { BASIS_CHOICES } from './bases.js';
import { entriesWords, entryChoices } from './visa-entries.js';
import { filledIn } from './filled-in.js';
import { useAct } from './use-act.js';
import { useDatedWords } from './dated-words.js';

interface PlanFormProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** Plan and visa as they are to be; an emptied field takes its fact away. */
export function PlanForm({ detail, onClose }: PlanFormProps) {
  const { t } = useDatedWords('cases');
  const act = useAct({
    path: `/cases/${detail.id}`,
    method: 'put' as const,
    ifMatch: detail.version,
    initialValues: {
      plannedArrivalOn: detail.plannedArrivalOn ?? '',
      plannedBorderPoint: detail.plannedBorderPoint ?? '',
      basis: detail.basis as string,
      visaValidFromOn: detail.visaValidFromOn ?? '',
      visaValidToOn: detail.visaValidToOn ?? '',
      visaCategory: detail.visaCategory ?? '',
      visaEntries: detail.visaEntries ?? '',
      visaStayDays: (detail.visaStayDays ?? '') as number | '',
      ...crossingsOf(detail),
    },
    toBody: (values) => filledIn(values),
    onDone: () => {
      notifyDone(t('done.planned', { name: detail.technician.displayName }));
      onClose();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onClose} label={t('facts.plan')}>
      <DateField label={t('facts.planned')} {...act.form.getInputProps('plannedArrivalOn')} />
      <TextInput label={t('facts.border')} {...act.form.getInputProps('plannedBorderPoint')} />
      <Select
        label={t('facts.basis')}
        data={BASIS_CHOICES.map((basis) => ({ value: basis, label: t(`bases.${basis}`) }))}
        allowDeselect={false}
        {...act.form.getInputProps('basis')}
      />
      <DateField label={t('facts.visaFrom')} {...act.form.getInputProps('visaValidFromOn')} />
      <DateField label={t('facts.visaTo')} {...act.form.getInputProps('visaValidToOn')} />
      <TextInput
        label={t('facts.visaCategory')}
        description={t('facts.visaPrinted')}
        placeholder="B2"
        maxLength={6}
        {...act.form.getInputProps('visaCategory')}
      />
      <Select
        label={t('facts.visaEntries')}
        data={entryChoices(detail.visaEntries).map((value) => ({ value, label: entriesWords(value, t) }))}
        allowDeselect={false}
        {...act.form.getInputProps('visaEntries')}
      />
      <NumberInput
        label={t('facts.visaStayDays')}
        min={1}
        allowDecimal={false}
        hideControls
        {...act.form.getInputProps('visaStayDays')}
      />
      <CrossingFields form={act.form} />
    </ActForm>
  );
}
