import { Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';
import filingStyles from '../filings/filings.module.css';
import { citizenshipChoices } from '../technicians/citizenship.js';
import type { Choice, PaperField, PaperValues } from './paper-kind.js';

interface PaperFieldProps {
  readonly kind: string;
  readonly field: PaperField;
  readonly form: UseFormReturnType<PaperValues>;
  /** What can be picked, by name of the field. */
  readonly options: Readonly<Record<string, readonly Choice[]>>;
  /** What is kept sealed now, masked. */
  readonly masked: string | null;
}

/** One field as its kind says it; labels and hints are words of the kind. */
export function PaperFieldInput({ kind, field, form, options, masked }: PaperFieldProps) {
  const { t } = useDatedWords('papers');
  const { name, type, isOptional = false, hasHint = false } = field;
  const label = t(`${kind}.fields.${name}`) + (isOptional && type !== 'yes' ? ` (${t('optional')})` : '');
  const description =
    masked !== null ? t('kept', { number: masked }) : hasHint ? t(`${kind}.hints.${name}`) : undefined;
  const common = { label, ...(description === undefined ? {} : { description }) };
  const props = form.getInputProps(name, type === 'yes' ? { type: 'checkbox' } : {}) as object;
  switch (type) {
    case 'line':
      return <TextInput {...common} {...props} />;
    case 'code':
      return (
        <TextInput
          {...common}
          className={filingStyles['passport'] ?? ''}
          autoComplete="off"
          spellCheck={false}
          {...props}
        />
      );
    case 'whole':
      return <TextInput {...common} inputMode="numeric" {...props} />;
    case 'text':
      return <Textarea {...common} autosize minRows={2} {...props} />;
    case 'day':
      return <DateField {...common} {...props} />;
    case 'yes':
      return <Checkbox {...common} {...props} />;
    case 'choice':
      return (
        <Select
          {...common}
          allowDeselect={isOptional}
          clearable={isOptional}
          data={(field.choices ?? []).map((code) => ({ value: code, label: t(`${kind}.choices.${name}.${code}`) }))}
          {...nullable(form, name)}
        />
      );
    case 'country':
      return <CountryInput common={common} form={form} name={name} />;
    case 'pick':
      return <Select {...common} clearable searchable data={[...(options[name] ?? [])]} {...nullable(form, name)} />;
    case 'picks':
      return (options[name] ?? []).length === 0 ? null : (
        <Checkbox.Group {...common} {...props}>
          <Stack gap={6} mt={6}>
            {(options[name] ?? []).map((choice) => (
              <Checkbox key={choice.value} {...choice} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
  }
}

/** An empty text is no choice; a choice taken away is an empty text again. */
function nullable(form: UseFormReturnType<PaperValues>, name: string) {
  const { value, onChange, ...rest } = form.getInputProps(name) as {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
  return {
    ...rest,
    value: value === '' ? null : value,
    onChange: (chosen: string | null): void => {
      onChange(chosen ?? '');
    },
  };
}

interface CountryProps {
  readonly common: { readonly label: string; readonly description?: string };
  readonly form: UseFormReturnType<PaperValues>;
  readonly name: string;
}

function CountryInput({ common, form, name }: CountryProps) {
  const { t } = useDatedWords('technicians');
  const [search, setSearch] = useState('');
  return (
    <Select
      {...common}
      searchable
      placeholder={t('fields.choose')}
      nothingFoundMessage={t('fields.nothingFound')}
      onSearchChange={setSearch}
      data={[...citizenshipChoices(search, String(form.getValues()[name] ?? ''), t)]}
      {...nullable(form, name)}
    />
  );
}
