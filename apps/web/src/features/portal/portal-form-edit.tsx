import { ActionIcon, Select, TextInput } from '@mantine/core';
import type { ChangePortalForm, PortalForm } from '@sapar/contracts';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import styles from './portal.module.css';

type Field = PortalForm['fields'][number];
type Values = { portalVersion: string; checkedOn: string; fields: Field[] };

const KEYS = [
  ...(['category', 'entries', 'citizenship', 'surname', 'given-names', 'born-on', 'passport-number'] as const),
  ...(['passport-expires-on', 'employer', 'position', 'visa-from', 'visa-to', 'purpose', 'contract'] as const),
  ...(['native-name', 'sex', 'birth-country', 'birth-place', 'iin', 'residence-country'] as const),
  ...(['host-name', 'host-bin', 'entered-on', 'address', 'kato'] as const),
] satisfies readonly Field['key'][];

interface PortalFormEditProps {
  readonly form: PortalForm;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Order and names as they are on the portal today; kept for the own company with name and day. */
export function PortalFormEdit({ form, onDone, onCancel }: PortalFormEditProps) {
  const { t } = useDatedWords('portal');
  const today = useToday();
  const act = useAct<Values, ChangePortalForm, PortalForm>({
    path: `/portal-forms/${form.form}`,
    method: 'put' as const,
    ifMatch: form.version,
    initialValues: { portalVersion: form.portalVersion, checkedOn: today, fields: [...form.fields] },
    toBody: (values) => values as ChangePortalForm,
    onDone: () => {
      notifyDone(t('saved'));
      onDone();
    },
  });
  const { fields } = act.form.getValues();
  const set = (next: readonly Field[]): void => {
    act.form.setFieldValue('fields', [...next]);
  };
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onCancel} label={t('edit')}>
      <TextInput label={t('portalVersion')} {...act.form.getInputProps('portalVersion')} />
      <DateField label={t('checkedOn')} {...act.form.getInputProps('checkedOn')} />
      <div>
        {fields.map((field, index) => (
          <FieldRow
            key={field.key}
            field={field}
            number={index + 1}
            input={act.form.getInputProps(`fields.${String(index)}.label`) as object}
            onUp={() => {
              set(raised(fields, index));
            }}
            onRemove={() => {
              set(fields.filter((_, at) => at !== index));
            }}
          />
        ))}
      </div>
      <AddField fields={fields} onAdd={set} />
    </ActForm>
  );
}

const raised = (fields: readonly Field[], index: number): readonly Field[] =>
  fields.map((field, at) =>
    at === index - 1 ? (fields[index] ?? field) : at === index ? (fields[index - 1] ?? field) : field,
  );

interface FieldRowProps {
  readonly field: Field;
  readonly number: number;
  readonly input: object;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function FieldRow({ field: { label }, number, input, onUp, onRemove }: FieldRowProps) {
  const { t } = useDatedWords('portal');
  return (
    <div className={styles['edit']}>
      <TextInput aria-label={t('labelOf', { number })} {...input} />
      <ActionIcon variant="subtle" size={36} aria-label={t('up', { label })} disabled={number === 1} onClick={onUp}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" size={36} aria-label={t('remove', { label })} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

interface AddFieldProps {
  readonly fields: readonly Field[];
  readonly onAdd: (fields: readonly Field[]) => void;
}

function AddField({ fields, onAdd }: AddFieldProps) {
  const { t } = useDatedWords('portal');
  const left = KEYS.filter((key) => fields.every((field) => field.key !== key));
  if (left.length === 0) return null;
  return (
    <Select
      label={t('add')}
      data={left.map((value) => ({ value, label: t(`fields.${value}`) }))}
      value={null}
      onChange={(value) => {
        const key = left.find((one) => one === value);
        if (key !== undefined) onAdd([...fields, { key, label: t(`fields.${key}`) }]);
      }}
    />
  );
}
