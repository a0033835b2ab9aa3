import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CompanyOut, Mission } from '@sapar/contracts';
import { IconEqualNot } from '@tabler/icons-react';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { useSession } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { NewPartnerFields } from '../sharing/new-partner-fields.js';
import { usePartners, useSites } from './api.js';
import styles from './missions.module.css';
import { PURPOSE_CHOICES } from './purposes.js';
import { SiteField } from './site-field.js';

type MissionValues = {
  hostTenantId: string;
  supplierTenantId: string;
  siteId: string;
  title: string;
  equipment: string;
  purpose: string;
  contractReference: string;
  plannedFromOn: string;
  plannedToOn: string;
};

/** Whose company is asked for: the other one's. */
type Partner = 'hostTenantId' | 'supplierTenantId';

interface MissionFormProps {
  /** The mission to change; a new one when left out. */
  readonly mission?: Mission;
  readonly onDone: (mission: Mission) => void;
}

/** The facts host and supplier agree on; a change sends all of them with the version that was read. */
export function MissionForm({ mission, onDone }: MissionFormProps) {
  const { t } = useDatedWords('missions');
  const partner: Partner = useSession().tenant.kind === 'host' ? 'supplierTenantId' : 'hostTenantId';
  const sites = useSites(mission?.host.id ?? '');
  const act = useAct<MissionValues, Partial<MissionValues>, Mission>({
    ...(mission === undefined
      ? { path: '/missions' }
      : { path: `/missions/${mission.id}`, method: 'put' as const, ifMatch: mission.version }),
    initialValues: valuesOf(mission),
    show: (path, value) => {
      if (path === 'purpose') return t(`purposes.${String(value)}`);
      return path === 'siteId' ? sites.data?.items.find(({ id }) => id === value)?.name : undefined;
    },
    toBody: ({ supplierTenantId, hostTenantId, ...values }) =>
      filledIn(
        mission === undefined
          ? { ...values, [partner]: partner === 'hostTenantId' ? hostTenantId : supplierTenantId }
          : values,
      ),
    onDone: (saved) => {
      notifyDone(t(mission === undefined ? 'done.added' : 'done.changed', { ...saved }));
      onDone(saved);
    },
  });
  return (
    <ActForm act={act} send={mission === undefined ? t('new') : t('save')} label={t('new')}>
      {mission === undefined ? <PartnerField form={act.form} partner={partner} /> : null}
      <SiteField
        siteId={act.form.getValues().siteId}
        hostTenantId={act.form.getValues().hostTenantId}
        error={act.form.errors['siteId']}
        onChange={(siteId) => {
          act.form.setFieldValue('siteId', siteId);
        }}
      />
      <JobFields form={act.form} />
    </ActForm>
  );
}

const valuesOf = (mission: Mission | undefined): MissionValues => ({
  hostTenantId: mission?.host.id ?? '',
  supplierTenantId: mission?.supplier.id ?? '',
  siteId: mission?.site.id ?? '',
  title: mission?.title ?? '',
  equipment: mission?.equipment ?? '',
  purpose: mission?.purpose ?? '',
  contractReference: mission?.contractReference ?? '',
  plannedFromOn: mission?.plannedFromOn ?? '',
  plannedToOn: mission?.plannedToOn ?? '',
});

interface FieldsProps {
  readonly form: UseFormReturnType<MissionValues>;
}

/** A supplier begins a visit only with a host that is not there yet: one that is opens its missions itself. */
function PartnerField({ form, partner }: FieldsProps & { readonly partner: Partner }) {
  const { t } = useDatedWords('missions');
  const side = partner === 'hostTenantId' ? 'host' : 'supplier';
  const partners = usePartners(side);
  const [isNew, setIsNew] = useState(false);
  // A company just named is chosen before the list has been read anew.
  const [named, setNamed] = useState<CompanyOut | null>(null);
  const known = (partners.data?.items ?? []).filter(({ isAwaited }) => side === 'supplier' || isAwaited === true);
  const all = named === null || known.some(({ id }) => id === named.id) ? known : [...known, named];
  if (isNew)
    return (
      <NewPartnerFields
        onBack={() => {
          setIsNew(false);
        }}
        onNamed={(company) => {
          setNamed(company);
          setIsNew(false);
          form.setFieldValue(partner, company.id);
        }}
      />
    );
  return (
    <div>
      <Select
        label={t(`fields.${side}`)}
        description={t(`fields.${side}Hint`)}
        placeholder={t('fields.choose')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        data={all.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps(partner)}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        mt={4}
        onClick={() => {
          setIsNew(true);
        }}
      >
        {t('partner.add')}
      </Button>
    </div>
  );
}

function JobFields({ form }: FieldsProps) {
  const { t } = useDatedWords('missions');
  return (
    <>
      <TextInput label={t('fields.title')} description={t('fields.titleHint')} {...form.getInputProps('title')} />
      <Textarea
        label={t('fields.equipment')}
        description={t('fields.equipmentHint')}
        autosize
        minRows={2}
        {...form.getInputProps('equipment')}
      />
      <Select
        label={t('fields.purpose')}
        description={t('fields.purposeHint')}
        placeholder={t('fields.choose')}
        data={PURPOSE_CHOICES.map((purpose) => ({ value: purpose, label: t(`purposes.${purpose}`) }))}
        {...form.getInputProps('purpose')}
      />
      {form.getValues().purpose === 'training' ? (
        <Alert icon={<IconEqualNot size={16} />} color="grape" title={t('training.title')}>
          {t('training.text')}
        </Alert>
      ) : null}
      <TextInput label={`${t('fields.contract')} (${t('optional')})`} {...form.getInputProps('contractReference')} />
      <div className={styles['pair']}>
        <DateField label={t('fields.from')} {...form.getInputProps('plannedFromOn')} />
        <DateField label={t('fields.to')} {...form.getInputProps('plannedToOn')} />
      </div>
    </>
  );
}
