import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDatedWords } from '../cases/dated-words.js';
import { CHANNEL_CHOICES, FILER_CHOICES } from './choices.js';
import type { FilingValues } from './to-filing.js';

export type FilingForm = UseFormReturnType<FilingValues>;

interface FieldProps {
  readonly form: FilingForm;
}

export function FilerField({ form, isAnother = false }: FieldProps & { readonly isAnother?: boolean }) {
  const { t } = useDatedWords('filings');
  const choices = isAnother ? FILER_CHOICES.filter((filer) => filer !== 'host') : FILER_CHOICES;
  const filedBy = form.getValues().filedBy;
  return (
    <Select
      label={t('fields.filedBy')}
      data={choices.map((filer) => ({ value: filer, label: t(`filers.${filer}`) }))}
      allowDeselect={false}
      {...form.getInputProps('filedBy')}
      value={isAnother && filedBy === 'host' ? 'hotel' : filedBy}
    />
  );
}

export function ChannelField({ form }: FieldProps) {
  const { t } = useDatedWords('filings');
  return (
    <Select
      label={t('fields.channel')}
      data={CHANNEL_CHOICES.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
      allowDeselect={false}
      {...form.getInputProps('channel')}
    />
  );
}
