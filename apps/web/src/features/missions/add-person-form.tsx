import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CaseDetail, CaseLine, Mission, Technician } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { useMay } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { BASIS_CHOICES } from '../cases/bases.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { useCaseTypes } from '../papers/use-case-types.js';
import { FirstShown } from '../sharing/technician-shares.js';
import { usePersonChoices } from '../technicians/use-person-choices.js';
import { reusedWords } from '../technicians/reused.js';
import { TechnicianForm } from '../technicians/technician-form.js';
import styles from './missions.module.css';

interface AddPersonFormProps {
  readonly mission: Mission;
  readonly people: readonly CaseLine[];
  readonly onDone: () => void;
}

/** Puts a known person on the mission, or enters a new one first; then only the plan is asked. */
export function AddPersonForm({ mission, people, onDone }: AddPersonFormProps) {
  const { t } = useDatedWords('missions');
  const [source, setSource] = useState<'known' | 'new'>('known');
  const [entered, setEntered] = useState<Technician | null>(null);
  return (
    <div className={styles['stack']}>
      <SegmentedControl
        value={source}
        onChange={(value) => {
          setSource(value === 'new' ? 'new' : 'known');
        }}
        data={(['known', 'new'] as const).map((value) => ({ value, label: t(`person.${value}`) }))}
      />
      {source === 'new' ? (
        <TechnicianForm
          supplierTenantId={mission.supplier.id}
          onDone={(technician) => {
            setEntered(technician);
            setSource('known');
          }}
        />
      ) : (
        <PlanFields mission={mission} people={people} entered={entered} onDone={onDone} />
      )}
    </div>
  );
}

type PlanValues = {
  technicianId: string;
  caseTypeId: string;
  caseTypeReason: string;
  plannedArrivalOn: string;
  plannedBorderPoint: string;
  basis: string;
  visaValidFromOn: string;
  visaValidToOn: string;
};

function PlanFields({
  mission,
  people,
  entered,
  onDone,
}: AddPersonFormProps & { readonly entered: Technician | null }) {
  const { t } = useDatedWords('missions');
  const act = useAct<PlanValues, Partial<PlanValues>, CaseDetail>({
    path: `/missions/${mission.id}/cases`,
    initialValues: {
      technicianId: entered?.id ?? '',
      caseTypeId: '',
      caseTypeReason: '',
      plannedArrivalOn: mission.plannedFromOn,
      plannedBorderPoint: '',
      basis: 'unknown',
      visaValidFromOn: '',
      visaValidToOn: '',
    },
    // A choice taken away is null in the field.
    toBody: ({ caseTypeId, caseTypeReason, ...values }) => {
      const chosen = (caseTypeId as string | null) ?? '';
      return filledIn({ ...values, caseTypeId: chosen, caseTypeReason: chosen === '' ? '' : caseTypeReason });
    },
    onDone: (_detail, { technicianId }) => {
      notifyDone(t('done.personAdded', { name: nameOf(technicianId), reference: mission.reference }));
      onDone();
    },
  });
  const known = usePersonChoices([act.form.getValues().technicianId], mission.supplier.id);
  const taken = new Set(people.map(({ technicianId }) => technicianId));
  const listed = known.people.filter(({ id }) => !taken.has(id) && id !== entered?.id);
  const choices = entered === null ? listed : [entered, ...listed];
  const nameOf = (id: string): string => choices.find((choice) => choice.id === id)?.displayName ?? '';
  return (
    <ActForm act={act} send={t('person.keep')} label={t('person.title', { reference: mission.reference })}>
      <Select
        label={t('person.who')}
        placeholder={t('fields.choose')}
        nothingFoundMessage={t('fields.nothingFound')}
        {...known.search}
        data={choices.map(({ id, displayName, nativeName }) => ({
          value: id,
          label: nativeName === null ? displayName : `${displayName} · ${nativeName}`,
        }))}
        {...act.form.getInputProps('technicianId')}
      />
      <Reused technician={choices.find(({ id }) => id === act.form.getValues().technicianId)} />
      <FirstShown
        technicianId={act.form.getValues().technicianId}
        technicianName={nameOf(act.form.getValues().technicianId)}
        host={mission.host}
      />
      <TypeField form={act.form} />
      <VisitFields form={act.form} />
    </ActForm>
  );
}

/** The host's templates, where it has any; the other company's host chooses by itself. */
function TypeField({ form }: { readonly form: UseFormReturnType<PlanValues> }) {
  const { t } = useDatedWords('missions');
  const types = useCaseTypes();
  const isOwner = useMay('company.manage');
  if (types.length === 0) return null;
  return (
    <>
      <Select
        label={`${t('person.type')} (${t('optional')})`}
        description={t('person.typeHint')}
        clearable
        data={types.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('caseTypeId')}
      />
      {isOwner && form.getValues().caseTypeId ? (
        <TextInput
          label={`${t('person.typeReason')} (${t('optional')})`}
          description={t('person.typeReasonHint')}
          {...form.getInputProps('caseTypeReason')}
        />
      ) : null}
    </>
  );
}

/** Plan and visa of this visit: all that a returning person is asked. */
function VisitFields({ form }: { readonly form: UseFormReturnType<PlanValues> }) {
  const { t } = useDatedWords('missions');
  return (
    <>
      <DateField
        label={t('person.plannedArrival')}
        description={t('person.plannedArrivalHint')}
        {...form.getInputProps('plannedArrivalOn')}
      />
      <TextInput label={`${t('person.border')} (${t('optional')})`} {...form.getInputProps('plannedBorderPoint')} />
      <Select
        label={t('person.basis')}
        data={BASIS_CHOICES.map((basis) => ({ value: basis, label: t(`bases.${basis}`) }))}
        allowDeselect={false}
        {...form.getInputProps('basis')}
      />
      {form.getValues().basis === 'visa' ? (
        <div className={styles['pair']}>
          <DateField label={t('person.visaFrom')} {...form.getInputProps('visaValidFromOn')} />
          <DateField label={t('person.visaTo')} {...form.getInputProps('visaValidToOn')} />
        </div>
      ) : null}
    </>
  );
}

/** S60: what need not be asked again. */
function Reused({ technician }: { readonly technician: Technician | undefined }) {
  const { t } = useDatedWords('missions');
  const people = useDatedWords('technicians');
  if (technician === undefined || technician.reused.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('person.reused', { fields: reusedWords(technician.reused, people.t) })}
    </Text>
  );
}
