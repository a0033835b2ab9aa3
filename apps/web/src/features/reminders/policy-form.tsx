import { Button, Checkbox, Group, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { HeldReminderPolicy } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { PolicyTrial } from './policy-trial.js';
import {
  ADDED,
  defaultValuesOf,
  fieldOf,
  isDefault,
  LADDER,
  settingsOf,
  valuesOf,
  type PolicyValues,
} from './to-settings.js';

type Fields = { readonly form: UseFormReturnType<PolicyValues> };

interface PolicyFormProps {
  readonly policy: HeldReminderPolicy;
  readonly onDone: () => void;
}

/** Days, roles and hours of one kind of deadline, with what they would send, and whom the change is for. */
export function PolicyForm({ policy, onDone }: PolicyFormProps) {
  const { t } = useDatedWords('reminders');
  const { kind, openDeadlines } = policy;
  const act = useAct<PolicyValues, unknown, HeldReminderPolicy>({
    ...{ path: `/reminder-policies/${kind}`, method: 'put', ifMatch: policy.version },
    initialValues: { ...valuesOf(policy.settings), appliesTo: openDeadlines === 0 ? 'new' : '' },
    validate: ({ appliesTo }) => (appliesTo === '' ? { appliesTo: t('sayWhatFor') } : {}),
    toBody: (values) => ({
      settings: isDefault(kind, values) ? null : settingsOf(values),
      appliesTo: values.appliesTo,
    }),
    fieldOf,
    onDone: () => {
      notifyDone(t('done', { name: t(`kinds.${kind}`) }));
      onDone();
    },
  });
  const values = act.form.getValues();
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onDone}>
      <DayFields form={act.form} kind={kind} />
      <RoleFields form={act.form} />
      <WindowFields form={act.form} />
      {isDefault(kind, values) ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            act.form.setValues({ ...defaultValuesOf(kind), appliesTo: values.appliesTo });
          }}
        >
          {t('useDefault')}
        </Button>
      )}
      <PolicyTrial kind={kind} settings={settingsOf(values)} />
      {openDeadlines === 0 ? null : (
        <Radio.Group label={t('appliesTo.question', { count: openDeadlines })} {...act.form.getInputProps('appliesTo')}>
          <Stack gap={6} mt={6}>
            <Radio value="open" label={t('appliesTo.open')} />
            <Radio value="new" label={t('appliesTo.new')} />
          </Stack>
        </Radio.Group>
      )}
    </ActForm>
  );
}

function DayFields({ form, kind }: Fields & Pick<HeldReminderPolicy, 'kind'>) {
  const { t } = useDatedWords('reminders');
  const isArrival = kind === 'arrival-notification';
  return (
    <>
      {isArrival ? (
        <TextInput
          label={t('fields.lastDayHours')}
          description={t('fields.lastDayHoursHint')}
          {...form.getInputProps('lastDayHours')}
        />
      ) : (
        <TextInput
          label={t('fields.daysBefore')}
          description={t('fields.daysBeforeHint')}
          {...form.getInputProps('daysBefore')}
        />
      )}
      <TextInput
        label={t('fields.daysAfter')}
        description={t('fields.daysAfterHint')}
        {...form.getInputProps('daysAfter')}
      />
      <Group grow align="flex-start">
        <NumberInput label={t('fields.cap')} min={0} max={60} {...form.getInputProps('cap')} />
        <NumberInput label={t('fields.weeksAfter')} min={0} max={12} {...form.getInputProps('weeksAfter')} />
      </Group>
    </>
  );
}

function RoleFields({ form }: Fields) {
  const { t } = useDatedWords('reminders');
  return (
    <>
      <Checkbox.Group label={t('fields.alsoTo')} description={t('fields.alsoToHint')} {...form.getInputProps('alsoTo')}>
        <Group gap="md" mt={6}>
          {ADDED.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Stack gap={4} role="group" aria-label={t('fields.ladder')}>
        <span>{t('fields.ladder')}</span>
        <small>{t('fields.ladderHint')}</small>
        <Group grow align="flex-start">
          {LADDER.map((role) => (
            <NumberInput
              key={role}
              label={t(`roles.${role}`)}
              min={0}
              max={12}
              {...form.getInputProps(`ladder.${role}`)}
            />
          ))}
        </Group>
      </Stack>
    </>
  );
}

function WindowFields({ form }: Fields) {
  const { t } = useDatedWords('reminders');
  return (
    <>
      <Select
        label={t('fields.form')}
        description={t('fields.formHint')}
        allowDeselect={false}
        data={(['single', 'digest'] as const).map((value) => ({ value, label: t(`fields.forms.${value}`) }))}
        {...form.getInputProps('form')}
      />
      <Group grow align="flex-start">
        <TextInput label={t('fields.from')} {...form.getInputProps('window.from')} />
        <TextInput label={t('fields.to')} {...form.getInputProps('window.to')} />
        <TextInput label={t('fields.zone')} placeholder={t('fields.zoneOwn')} {...form.getInputProps('window.zone')} />
      </Group>
    </>
  );
}
