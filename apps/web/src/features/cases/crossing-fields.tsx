import { Checkbox, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CaseDetail } from '@sapar/contracts';
import { useDatedWords } from './dated-words.js';

interface Crossings {
  readonly isElectronicVisa: boolean;
  readonly plannedEntryBy: string;
  readonly plannedExitBy: string;
}

export const crossingsOf = (detail: CaseDetail): Crossings => ({
  isElectronicVisa: detail.isElectronicVisa,
  plannedEntryBy: detail.plannedEntryBy ?? '',
  plannedExitBy: detail.plannedExitBy ?? '',
});

/** Whether it is an e-visa, and how the borders are crossed: by land, rail or sea the one does not go with the other. */
export function CrossingFields<Values extends Crossings>({ form }: { readonly form: UseFormReturnType<Values> }) {
  const { t } = useDatedWords('cases');
  const choices = ['', 'air', 'land', 'rail', 'sea'].map((value) => ({
    value,
    label: t(`facts.crossings.${value === '' ? 'unknown' : value}`),
  }));
  return (
    <>
      <Checkbox label={t('facts.eVisa')} {...form.getInputProps('isElectronicVisa', { type: 'checkbox' })} />
      {(['plannedEntryBy', 'plannedExitBy'] as const).map((field) => (
        <Select
          key={field}
          label={t(`facts.${field}`)}
          data={choices}
          allowDeselect={false}
          {...form.getInputProps(field)}
        />
      ))}
    </>
  );
}
