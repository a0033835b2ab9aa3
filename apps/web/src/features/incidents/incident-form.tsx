import { Checkbox, MultiSelect, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { BREACH_DATA } from './breach-data.js';
import type { Incident } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { useNow } from '../../lib/now.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { usePersonChoices } from '../technicians/use-person-choices.js';
import { emptyIncident, toIncident, valuesOf, type IncidentValues } from './incident-values.js';

interface IncidentFormProps {
  /** The incident to change; a new one when left out. */
  readonly incident?: Incident;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** What happened, when it was found, whom and what it concerns, and what was done. */
export function IncidentForm({ incident, onDone, onCancel }: IncidentFormProps) {
  const { t } = useDatedWords('incidents');
  const today = useNow()?.today ?? '';
  const act = useAct<IncidentValues, Record<string, unknown>, Incident>({
    ...(incident === undefined
      ? { path: '/incidents' }
      : { path: `/incidents/${incident.id}`, method: 'put' as const, ifMatch: incident.version }),
    initialValues: incident === undefined ? emptyIncident(today) : valuesOf(incident),
    toBody: toIncident,
    onDone: ({ id }) => {
      notifyDone(t(incident === undefined ? 'done.added' : 'done.changed'));
      onDone(id);
    },
  });
  const { form } = act;
  const optional = ` (${t('optional')})`;
  return (
    <ActForm
      act={act}
      send={t(incident === undefined ? 'add' : 'save')}
      cancel={t('cancel')}
      onCancel={onCancel}
      label={t('one')}
    >
      <TextInput label={t('fields.title')} {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          label={t('fields.foundOn')}
          description={t('fields.foundOnHint')}
          {...form.getInputProps('foundOn')}
        />
        <DateField
          label={t('fields.happenedOn') + optional}
          description={t('fields.happenedOnHint')}
          {...form.getInputProps('happenedOn')}
        />
      </SimpleGrid>
      <ConcernedFields form={form} incident={incident} />
      <Textarea
        label={t('fields.facts') + optional}
        description={t('fields.factsHint')}
        autosize
        minRows={2}
        {...form.getInputProps('facts')}
      />
      <Textarea label={t('fields.measures') + optional} autosize minRows={2} {...form.getInputProps('measures')} />
      <DateField label={t('fields.personsToldOn') + optional} {...form.getInputProps('personsToldOn')} />
    </ActForm>
  );
}

interface ConcernedProps {
  readonly form: UseFormReturnType<IncidentValues>;
  readonly incident: Incident | undefined;
}

/** Which data and which people: chosen, so that no name has to be typed. */
function ConcernedFields({ form, incident }: ConcernedProps) {
  const { t } = useDatedWords('incidents');
  const { people, search } = usePersonChoices(form.getValues().technicianIds);
  const known = new Map((incident?.people ?? []).map(({ id, name }) => [id, name]));
  for (const { id, displayName } of people) known.set(id, displayName);
  return (
    <>
      <Checkbox.Group label={t('fields.dataKinds')} {...form.getInputProps('dataKinds')}>
        <Stack gap={6} mt={6}>
          {BREACH_DATA.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`data.${kind}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <MultiSelect
        label={`${t('fields.technicianIds')} (${t('optional')})`}
        data={[...known].map(([value, label]) => ({ value, label }))}
        {...search}
        nothingFoundMessage={t('nobodyFound')}
        {...form.getInputProps('technicianIds')}
      />
      <NumberInput
        label={`${t('fields.othersCount')} (${t('optional')})`}
        min={0}
        allowDecimal={false}
        {...form.getInputProps('othersCount')}
      />
    </>
  );
}
