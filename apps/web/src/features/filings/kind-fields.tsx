import { Textarea, TextInput } from '@mantine/core';
import { useDatedWords } from '../cases/dated-words.js';
import { faultOfPastDay } from '../cases/past-day.js';
import type { FilingKind } from './choices.js';
import { ConfirmedFields } from './confirmed-fields.js';
import { FileField } from './file-field.js';
import { ChannelField, FilerField, type FilingForm as Form } from './filing-fields.js';
import styles from './filings.module.css';
import type { FilingValues } from './to-filing.js';

/** What must be mended before sending, by field. */
export function faultsOf(
  kind: FilingKind,
  values: FilingValues,
  today: string,
  words: Parameters<typeof faultOfPastDay>[3],
): Readonly<Record<string, string>> {
  const needed = words.t('arrival.needed');
  switch (kind) {
    case 'submitted':
      return {};
    case 'confirmed':
      return faultOfPastDay('filedOn', values.filedOn, today, words);
    case 'said-filed':
      return values.name.trim() === '' ? { name: needed } : {};
    case 'try-failed':
      return values.message.trim() === '' ? { message: needed } : {};
  }
}

interface KindFieldsProps {
  readonly kind: FilingKind;
  readonly form: Form;
  readonly canAcceptDifferences: boolean;
}

/** The fields of one of the four things that may have happened. */
export function KindFields({ kind, form, canAcceptDifferences }: KindFieldsProps) {
  const { t } = useDatedWords('filings');
  const optional = ` (${t('optional')})`;
  const setDocument = (documentId: string): void => {
    form.setFieldValue('documentId', documentId);
  };
  const note = <Textarea label={t('fields.note') + optional} autosize minRows={2} {...form.getInputProps('note')} />;
  switch (kind) {
    case 'submitted':
      return (
        <>
          <div className={styles['pair']}>
            <FilerField form={form} />
            <ChannelField form={form} />
          </div>
          <TextInput label={t('fields.portalNumber') + optional} {...form.getInputProps('number')} />
          <FileField label={t('fields.screenshot')} error={form.errors['documentId']} onChange={setDocument} />
          {note}
        </>
      );
    case 'confirmed':
      return <ConfirmedFields form={form} canAcceptDifferences={canAcceptDifferences} />;
    case 'said-filed':
      return (
        <>
          <FilerField form={form} isAnother />
          <TextInput label={t('fields.saidBy')} description={t('fields.saidByHint')} {...form.getInputProps('name')} />
          {note}
        </>
      );
    case 'try-failed':
      return (
        <>
          <ChannelField form={form} />
          <Textarea label={t('fields.message')} autosize minRows={2} {...form.getInputProps('message')} />
          <FileField label={t('fields.screenshot')} error={form.errors['documentId']} onChange={setDocument} />
        </>
      );
  }
}
