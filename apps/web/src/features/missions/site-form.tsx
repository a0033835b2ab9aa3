import { TextInput } from '@mantine/core';
import type { NewSite, Site } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { filledIn } from '../cases/filled-in.js';
import { useAct } from '../cases/use-act.js';
import { PlaceFields } from './place-fields.js';

interface SiteFormProps {
  readonly site: Site;
  readonly onDone: () => void;
}

type Values = Record<Exclude<keyof NewSite, 'hostTenantId'>, string>;
const LINES = ['name', 'address', 'addressCyrillic', 'katoCode', 'migrationUnit'] as const;
const WORDS = { katoCode: 'kato', migrationUnit: 'unit' } as const;

/** The site of a mission, corrected where it is seen. */
export function SiteForm({ site, onDone }: SiteFormProps) {
  const { t } = useDatedWords('missions');
  const act = useAct<Values, Partial<Values>, Site>({
    ...{ path: `/sites/${site.id}`, method: 'put', ifMatch: site.version },
    initialValues: {
      ...{ name: site.name, address: site.address, addressCyrillic: site.addressCyrillic ?? '' },
      ...{ katoCode: site.katoCode ?? '', migrationUnit: site.migrationUnit ?? '' },
      ...{ placeDescription: site.placeDescription ?? '', coordinates: site.coordinates ?? '', zone: site.zone ?? '' },
    },
    // A choice taken away is null in the field.
    toBody: (values) => filledIn({ ...values, zone: (values.zone as string | null) ?? '' }),
    onDone: ({ name }) => {
      notifyDone(t('done.siteChanged', { name }));
      onDone();
    },
  });
  return (
    <ActForm act={act} send={t('save')} cancel={t('close')} onCancel={onDone} label={t('site.change')}>
      {LINES.map((name) => (
        <TextInput
          key={name}
          label={
            t(`site.${name in WORDS ? WORDS[name as keyof typeof WORDS] : name}`) +
            (name === 'name' || name === 'address' ? '' : ` (${t('optional')})`)
          }
          {...act.form.getInputProps(name)}
        />
      ))}
      <PlaceFields propsOf={(name) => act.form.getInputProps(name) as object} />
    </ActForm>
  );
}
