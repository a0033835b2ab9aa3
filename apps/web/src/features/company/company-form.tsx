import { Select, TextInput } from '@mantine/core';
import type { OwnCompany } from '@sapar/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { notifyDone } from '../../components/notify.js';
import { SESSION_KEY } from '../../lib/session.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';

type Values = {
  legalName: string;
  legalNameCyrillic: string;
  bin: string;
  address: string;
  addressCyrillic: string;
  language: string;
  timeZone: string;
  namesInSubjects: string;
};
const NAME_CHOICES = ['whole', 'initials'] as const;
const LANGUAGE_CHOICES = ['kk', 'ru', 'en'] as const;

/** Names in both scripts, the number with its check digit, address, language and zone. */
export function CompanyForm({ company, onDone }: { readonly company: OwnCompany; readonly onDone: () => void }) {
  const { t } = useDatedWords('company');
  const client = useQueryClient();
  const act = useAct<Values, Partial<Values>, OwnCompany>({
    ...{ path: '/company', method: 'put', ifMatch: company.version, initialValues: valuesOf(company) },
    show: (path, value) => {
      if (path === 'language') return t(`languages.${String(value)}`);
      return path === 'namesInSubjects' ? t(`details.names.${String(value)}`) : undefined;
    },
    toBody: filledIn,
    onDone: () => {
      notifyDone(t('details.done'));
      // The frame of every page names the company.
      void client.invalidateQueries({ queryKey: SESSION_KEY });
      onDone();
    },
  });
  const { form } = act;
  const optional = ` (${t('optional')})`;
  return (
    <ActForm act={act} send={t('save')} cancel={t('cancel')} onCancel={onDone}>
      <TextInput label={t('details.fields.legalName')} {...form.getInputProps('legalName')} />
      <TextInput
        label={t('details.fields.legalNameCyrillic') + optional}
        {...form.getInputProps('legalNameCyrillic')}
      />
      {company.country === 'KZ' ? (
        <TextInput
          label={t('details.fields.bin') + optional}
          description={t('details.fields.binHint')}
          inputMode="numeric"
          {...form.getInputProps('bin')}
        />
      ) : null}
      <TextInput label={t('details.fields.address') + optional} {...form.getInputProps('address')} />
      <TextInput label={t('details.fields.addressCyrillic') + optional} {...form.getInputProps('addressCyrillic')} />
      <Select
        label={t('details.fields.language')}
        data={LANGUAGE_CHOICES.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        allowDeselect={false}
        {...form.getInputProps('language')}
      />
      <Select
        label={t('details.fields.timeZone')}
        description={t('details.fields.timeZoneHint')}
        data={zonesWith(company.timeZone)}
        searchable
        limit={60}
        allowDeselect={false}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label={t('details.fields.namesInSubjects')}
        description={t('details.fields.namesInSubjectsHint')}
        data={NAME_CHOICES.map((each) => ({ value: each, label: t(`details.names.${each}`) }))}
        allowDeselect={false}
        {...form.getInputProps('namesInSubjects')}
      />
    </ActForm>
  );
}

const valuesOf = (company: OwnCompany): Values => ({
  legalName: company.legalName,
  legalNameCyrillic: company.legalNameCyrillic ?? '',
  bin: company.bin ?? '',
  address: company.address ?? '',
  addressCyrillic: company.addressCyrillic ?? '',
  language: company.language,
  timeZone: company.timeZone,
  namesInSubjects: company.namesInSubjects,
});

/** The browser's own list; the company's zone is in it whatever the browser calls it. */
const zonesWith = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];
