import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { LookAlike, Technician } from '@sapar/contracts';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { notifyDone } from '../../components/notify.js';
import { held, useAskedFirst } from '../../lib/use-asked-first.js';
import { useSession } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import filingStyles from '../filings/filings.module.css';
import { useSuppliers } from '../missions/api.js';
import { askLookAlikes } from './api.js';
import { citizenshipChoices } from './citizenship.js';
import { LookAlikesNote } from './look-alikes.js';

const LANGUAGE_CHOICES = ['en', 'ru', 'kk'] as const;

type TechnicianValues = Record<
  | 'surname'
  | 'givenNames'
  | 'nativeName'
  | 'citizenship'
  | 'bornOn'
  | 'position'
  | 'email'
  | 'phone'
  | 'language'
  | 'passportNumber'
  | 'passportExpiresOn'
  | 'supplierTenantId',
  string
>;
type TechnicianFields = UseFormReturnType<TechnicianValues>;

interface TechnicianFormProps {
  /** The person to change; a new one when left out. */
  readonly technician?: Technician;
  /** Set where the mission already says whose person it is. */
  readonly supplierTenantId?: string;
  readonly onDone: (technician: Technician) => void;
  readonly onCancel?: () => void;
}

/** A person as the passport writes the name, and in the own script beside it. */
export function TechnicianForm({ technician, supplierTenantId, onDone, onCancel }: TechnicianFormProps) {
  const { t } = useDatedWords('technicians');
  const { tenant } = useSession();
  const asksSupplier = technician === undefined && supplierTenantId === undefined && tenant.kind === 'host';
  const act = useAct<TechnicianValues, Partial<TechnicianValues>, Technician>({
    ...(technician === undefined
      ? { path: '/technicians' }
      : { path: `/technicians/${technician.id}`, method: 'put' as const, ifMatch: technician.version }),
    initialValues: valuesOf(technician, tenant.kind === 'host' ? (supplierTenantId ?? '') : ''),
    show: (path, value) => (path === 'language' ? t(`languages.${String(value)}`) : undefined),
    toBody: ({ supplierTenantId: supplier, ...values }) =>
      technician === undefined ? filledIn({ ...values, supplierTenantId: supplier }) : filledIn(values),
    onDone: (saved) => {
      notifyDone(t(technician === undefined ? 'done.added' : 'done.changed', { name: saved.displayName }));
      onDone(saved);
    },
  });
  const alike = useAskedFirst<LookAlike>();
  const { surname, givenNames, nativeName, bornOn, passportNumber } = act.form.getValues();
  const asked = filledIn({ surname, givenNames, nativeName, bornOn, passportNumber });
  const submit = held(() => {
    alike.guard(asked, () => askLookAlikes(asked), act.send);
  });
  const isNew = technician === undefined;
  return (
    <ActForm
      act={isNew ? { ...act, submit, isSending: act.isSending || alike.isAsking } : act}
      send={isNew ? t(alike.items.length > 0 ? 'alike.addAnyway' : 'add') : t('save')}
      cancel={t('cancel')}
      onCancel={onCancel}
      label={t('add')}
    >
      {asksSupplier ? <SupplierField form={act.form} /> : null}
      <NameFields form={act.form} />
      <PassportFields form={act.form} masked={technician?.passportMasked ?? null} />
      <ReachFields form={act.form} />
      <LookAlikesNote items={alike.items} />
    </ActForm>
  );
}

const valuesOf = (technician: Technician | undefined, supplierTenantId: string): TechnicianValues => ({
  surname: technician?.surname ?? '',
  givenNames: technician?.givenNames ?? '',
  nativeName: technician?.nativeName ?? '',
  citizenship: technician?.citizenship ?? '',
  bornOn: technician?.bornOn ?? '',
  position: technician?.position ?? '',
  email: technician?.email ?? '',
  phone: technician?.phone ?? '',
  language: technician?.language ?? 'en',
  passportNumber: '',
  passportExpiresOn: technician?.passportExpiresOn ?? '',
  supplierTenantId,
});

interface FieldsProps {
  readonly form: TechnicianFields;
}

function SupplierField({ form }: FieldsProps) {
  const { t } = useDatedWords('technicians');
  const suppliers = useSuppliers();
  return (
    <Select
      label={t('fields.supplier')}
      description={t('fields.supplierHint')}
      placeholder={t('fields.choose')}
      nothingFoundMessage={t('fields.nothingFound')}
      searchable
      data={(suppliers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      {...form.getInputProps('supplierTenantId')}
    />
  );
}

function NameFields({ form }: FieldsProps) {
  const { t } = useDatedWords('technicians');
  const optional = ` (${t('optional')})`;
  const [search, setSearch] = useState('');
  return (
    <>
      <TextInput
        className={filingStyles['passport'] ?? ''}
        label={t('fields.surname')}
        description={t('fields.surnameHint')}
        {...form.getInputProps('surname')}
      />
      <TextInput
        className={filingStyles['passport'] ?? ''}
        label={t('fields.givenNames') + optional}
        description={t('fields.givenNamesHint')}
        {...form.getInputProps('givenNames')}
      />
      <TextInput
        label={t('fields.nativeName') + optional}
        description={t('fields.nativeNameHint')}
        {...form.getInputProps('nativeName')}
      />
      <Select
        label={t('fields.citizenship')}
        description={t('fields.citizenshipHint')}
        placeholder={t('fields.choose')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        onSearchChange={setSearch}
        data={[...citizenshipChoices(search, form.getValues().citizenship, t)]}
        {...form.getInputProps('citizenship')}
      />
      <DateField label={t('fields.bornOn') + optional} {...form.getInputProps('bornOn')} />
    </>
  );
}

function PassportFields({ form, masked }: FieldsProps & { readonly masked: string | null }) {
  const { t } = useDatedWords('technicians');
  const optional = ` (${t('optional')})`;
  return (
    <>
      <TextInput
        className={filingStyles['passport'] ?? ''}
        label={t('fields.passportNumber') + optional}
        description={masked === null ? t('fields.passportHint') : t('fields.passportKept', { number: masked })}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('passportNumber')}
      />
      <DateField label={t('fields.passportExpiresOn') + optional} {...form.getInputProps('passportExpiresOn')} />
    </>
  );
}

function ReachFields({ form }: FieldsProps) {
  const { t } = useDatedWords('technicians');
  const optional = ` (${t('optional')})`;
  return (
    <>
      <TextInput label={t('fields.position') + optional} {...form.getInputProps('position')} />
      <TextInput
        type="email"
        label={t('fields.email') + optional}
        description={t('fields.emailHint')}
        {...form.getInputProps('email')}
      />
      <TextInput type="tel" label={t('fields.phone') + optional} {...form.getInputProps('phone')} />
      <Select
        label={t('fields.language')}
        data={LANGUAGE_CHOICES.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
        allowDeselect={false}
        {...form.getInputProps('language')}
      />
    </>
  );
}
