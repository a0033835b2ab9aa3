import { Group, Select, TextInput } from '@mantine/core';
import type { Invitation } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';

/** Terms as they stand in the fields, all of them text. */
export type TermValues = {
  category: string;
  entries: string;
  validFromOn: string;
  validToOn: string;
  stayDays: string;
};

type Terms = Invitation['asked'];

export const termValuesOf = (terms: Terms | null): TermValues => ({
  category: terms?.category ?? 'B2',
  entries: String(terms?.entries ?? 'multiple'),
  validFromOn: terms?.validFromOn ?? '',
  validToOn: terms?.validToOn ?? '',
  stayDays: terms?.stayDays == null ? '' : String(terms.stayDays),
});

export const toTerms = ({ entries, stayDays, ...terms }: TermValues) => ({
  ...terms,
  entries: entries === 'multiple' ? entries : Number(entries),
  ...(stayDays.trim() === '' ? {} : { stayDays: Number(stayDays) }),
});

interface TermFieldsProps {
  readonly propsOf: (name: keyof TermValues) => object;
}

/** Category, entries, validity and days, as on the paper. */
export function TermFields({ propsOf }: TermFieldsProps) {
  const { t } = useDatedWords('invitations');
  const entries = ['multiple', '1', '2', '3', '4', '5', '6'].map((value) => ({
    value,
    label: value === 'multiple' ? t('multiple') : t('entriesOf', { count: Number(value) }),
  }));
  return (
    <>
      <Group grow align="start">
        <TextInput label={t('category')} description={t('categoryHint')} {...propsOf('category')} />
        <Select label={t('entries')} data={entries} allowDeselect={false} {...propsOf('entries')} />
      </Group>
      <Group grow align="start">
        <DateField label={t('validFrom')} {...propsOf('validFromOn')} />
        <DateField label={t('validTo')} {...propsOf('validToOn')} />
      </Group>
      <TextInput
        label={`${t('stayDays')} (${t('optional')})`}
        inputMode="numeric"
        description={t('stayDaysHint')}
        {...propsOf('stayDays')}
      />
    </>
  );
}
