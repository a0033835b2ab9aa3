import { Button, Group, Select, TextInput } from '@mantine/core';
import type { CompanyLookAlikes, CompanyOut, NewPartner } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { useAskedFirst } from '../../lib/use-asked-first.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import missionStyles from '../missions/missions.module.css';
import { citizenshipChoices } from '../technicians/citizenship.js';

interface NewPartnerFieldsProps {
  readonly onNamed: (company: CompanyOut) => void;
  readonly onBack: () => void;
}
type Values = Record<'name' | 'nameCyrillic' | 'bin' | 'country' | 'language', string>;

/** A company that is not there yet is named on the spot. Inside another form, so that its button alone sends it. */
export function NewPartnerFields({ onNamed, onBack }: NewPartnerFieldsProps) {
  const { t, language } = useDatedWords('sharing');
  const act = useAct<Values, Partial<NewPartner>, CompanyOut>({
    path: '/companies',
    initialValues: { name: '', nameCyrillic: '', bin: '', country: '', language },
    toBody: (values) => filledIn(values) as Partial<NewPartner>,
    onDone: (company) => {
      notifyDone(t('done.named', { name: company.name }));
      onNamed(company);
    },
  });
  const alike = useAskedFirst<CompanyLookAlikes['items'][number]>();
  const { name, nameCyrillic, bin, country } = act.form.getValues();
  const asked = filledIn({ name, nameCyrillic, bin });
  const send = (): void => {
    alike.guard(
      asked,
      async () => (await api.post<CompanyLookAlikes>('/companies/look-alikes', asked)).items,
      act.send,
    );
  };
  return (
    <fieldset
      className={missionStyles['siteBox']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        send();
      }}
    >
      <legend>{t('partner.title')}</legend>
      <TextInput label={t('partner.name')} description={t('partner.hint')} {...act.form.getInputProps('name')} />
      <CountrySelect label={t('partner.country')} {...act.form.getInputProps('country')} />
      {country === 'KZ' ? (
        <TextInput
          label={t('partner.bin')}
          description={t('partner.binHint')}
          inputMode="numeric"
          {...act.form.getInputProps('bin')}
        />
      ) : null}
      {alike.items.length === 0 ? null : (
        <div role="status">
          <StatusWord tone="doubt" isSentence>
            {t('partner.alike', { names: alike.items.map((one) => one.name).join(', ') })}
          </StatusWord>
        </div>
      )}
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Group gap="sm">
        <Button variant="default" loading={act.isSending || alike.isAsking} onClick={send}>
          {t(alike.items.length > 0 ? 'partner.keepAnyway' : 'partner.keep')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('partner.back')}
        </Button>
      </Group>
    </fieldset>
  );
}

interface CountrySelectProps {
  readonly label: string;
  readonly value?: string;
}

/** A country by its name in the language of the screen. */
export function CountrySelect({ value, ...field }: CountrySelectProps) {
  const { t } = useDatedWords('technicians');
  const [search, setSearch] = useState('');
  return (
    <Select
      searchable
      onSearchChange={setSearch}
      placeholder={t('fields.choose')}
      nothingFoundMessage={t('fields.nothingFound')}
      data={[...citizenshipChoices(search, value ?? '', t)]}
      value={value === '' || value === undefined ? null : value}
      {...field}
    />
  );
}
