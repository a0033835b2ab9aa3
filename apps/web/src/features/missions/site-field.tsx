import { Button, Group, Select, TextInput } from '@mantine/core';
import type { NewSite, Site } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { useSites } from './api.js';
import { useCanOpenMissions } from './can-open-missions.js';
import styles from './missions.module.css';
import { EMPTY_PLACE, PlaceFields } from './place-fields.js';

interface SiteFieldProps {
  readonly siteId: string;
  /** Whose site: of a host named by a supplier; empty for the own company. */
  readonly hostTenantId: string;
  readonly error?: unknown;
  readonly onChange: (siteId: string) => void;
}

/** A known site, or a new one entered on the spot: nobody should leave a half-filled form to add it. */
export function SiteField({ siteId, hostTenantId, error, onChange }: SiteFieldProps) {
  const { t } = useDatedWords('missions');
  const sites = useSites(hostTenantId);
  const canAdd = useCanOpenMissions();
  const [isNew, setIsNew] = useState(false);
  // A site just added is chosen before the list has been read anew.
  const [added, setAdded] = useState<Site | null>(null);
  const known = sites.data?.items ?? [];
  const all = added === null || known.some(({ id }) => id === added.id) ? known : [...known, added];
  if (isNew)
    return (
      <NewSiteFields
        hostTenantId={hostTenantId}
        onBack={() => {
          setIsNew(false);
        }}
        onAdded={(site) => {
          setAdded(site);
          setIsNew(false);
          onChange(site.id);
        }}
      />
    );
  return (
    <div>
      <Select
        label={t('fields.site')}
        placeholder={t('fields.choose')}
        nothingFoundMessage={t('fields.nothingFound')}
        searchable
        data={all.map(({ id, name, address }) => ({ value: id, label: `${name} · ${address}` }))}
        value={siteId === '' ? null : siteId}
        error={typeof error === 'string' ? error : null}
        onChange={(chosen) => {
          onChange(chosen ?? '');
        }}
      />
      {canAdd ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          onClick={() => {
            setIsNew(true);
          }}
        >
          {t('site.add')}
        </Button>
      ) : null}
    </div>
  );
}

interface NewSiteFieldsProps {
  readonly hostTenantId: string;
  readonly onAdded: (site: Site) => void;
  readonly onBack: () => void;
}

// Inside another form: a form within a form is not allowed, so this one is sent by its button alone.
function NewSiteFields({ hostTenantId, onAdded, onBack }: NewSiteFieldsProps) {
  const { t } = useDatedWords('missions');
  const optional = ` (${t('optional')})`;
  const act = useAct<Record<Exclude<keyof NewSite, 'hostTenantId'>, string>, Readonly<Record<string, unknown>>, Site>({
    path: '/sites',
    initialValues: { name: '', address: '', addressCyrillic: '', katoCode: '', migrationUnit: '', ...EMPTY_PLACE },
    // A choice taken away is null in the field.
    toBody: (values) => filledIn({ ...values, zone: (values.zone as string | null) ?? '', hostTenantId }),
    onDone: (site) => {
      notifyDone(t('done.siteAdded', { name: site.name }));
      onAdded(site);
    },
  });
  const { form } = act;
  return (
    <fieldset
      className={styles['siteBox']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        act.send();
      }}
    >
      <legend>{t('site.title')}</legend>
      <TextInput label={t('site.name')} {...form.getInputProps('name')} />
      <TextInput label={t('site.address')} {...form.getInputProps('address')} />
      <TextInput
        label={t('site.addressCyrillic') + optional}
        description={t('site.addressCyrillicHint')}
        {...form.getInputProps('addressCyrillic')}
      />
      <TextInput
        label={t('site.kato') + optional}
        description={t('site.katoHint')}
        inputMode="numeric"
        {...form.getInputProps('katoCode')}
      />
      <TextInput
        label={t('site.unit') + optional}
        description={t('site.unitHint')}
        {...form.getInputProps('migrationUnit')}
      />
      <PlaceFields propsOf={(name) => form.getInputProps(name) as object} />
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <Group gap="sm">
        <Button variant="default" loading={act.isSending} onClick={act.send}>
          {t('site.keep')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('site.back')}
        </Button>
      </Group>
    </fieldset>
  );
}
