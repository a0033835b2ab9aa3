import { Select, TextInput } from '@mantine/core';
import { useDatedWords } from '../cases/dated-words.js';

export const EMPTY_PLACE = { placeDescription: '', coordinates: '', zone: '' };

interface PlaceFieldsProps {
  readonly propsOf: (name: keyof typeof EMPTY_PLACE) => object;
}

/** A place without a registered address, and whether it lies in a zone that asks for permits. */
export function PlaceFields({ propsOf }: PlaceFieldsProps) {
  const { t } = useDatedWords('missions');
  const optional = ` (${t('optional')})`;
  return (
    <>
      <TextInput
        label={t('site.place') + optional}
        description={t('site.placeHint')}
        {...propsOf('placeDescription')}
      />
      <TextInput label={t('site.coordinates') + optional} placeholder="47.0945, 51.9238" {...propsOf('coordinates')} />
      <Select
        label={t('site.zone') + optional}
        description={t('site.zoneHint')}
        clearable
        data={(['none', 'closed', 'border'] as const).map((zone) => ({ value: zone, label: t(`site.zones.${zone}`) }))}
        {...propsOf('zone')}
      />
    </>
  );
}
