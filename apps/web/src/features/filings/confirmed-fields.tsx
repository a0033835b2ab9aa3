import { Textarea, TextInput } from '@mantine/core';
import { DateField } from '../../components/date-field.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ChannelField, FilerField, type FilingForm } from './filing-fields.js';
import { FileField } from './file-field.js';
import styles from './filings.module.css';

interface ConfirmedFieldsProps {
  readonly form: FilingForm;
  readonly canAcceptDifferences?: boolean;
  /** A correction keeps its filer. */
  readonly hasFiler?: boolean;
}

/** The confirmation: its number or document, its day, and what stands on it. */
export function ConfirmedFields({ form, canAcceptDifferences = false, hasFiler = true }: ConfirmedFieldsProps) {
  const { t } = useDatedWords('filings');
  const optional = ` (${t('optional')})`;
  const isOurs = form.getValues().filedBy === 'host';
  return (
    <>
      <div className={styles['pair']}>
        {hasFiler ? <FilerField form={form} /> : null}
        <ChannelField form={form} />
      </div>
      <div className={styles['pair']}>
        <TextInput label={t('fields.number') + optional} {...form.getInputProps('number')} />
        <DateField
          label={t('fields.filedOn')}
          description={t('fields.filedOnHint')}
          {...form.getInputProps('filedOn')}
        />
      </div>
      <FileField
        label={t('fields.document')}
        error={form.errors['documentId']}
        onChange={(documentId) => {
          form.setFieldValue('documentId', documentId);
        }}
      />
      <PaperFields form={form} isNeeded={hasFiler && !isOurs} />
      {canAcceptDifferences && isOurs ? (
        <Textarea
          label={t('fields.acceptDifferences') + optional}
          description={t('fields.acceptHint')}
          autosize
          minRows={2}
          {...form.getInputProps('acceptDifferences')}
        />
      ) : null}
    </>
  );
}

/** What stands on the paper is typed from the paper, never filled in from the card. */
function PaperFields({ form, isNeeded }: { readonly form: FilingForm; readonly isNeeded: boolean }) {
  const { t } = useDatedWords('filings');
  return (
    <fieldset className={styles['paper']}>
      <legend>{t('facts.title')}</legend>
      <p className={styles['quiet']}>{isNeeded ? t('facts.required') : t('facts.hint')}</p>
      <div className={styles['pair']}>
        <TextInput label={t('facts.surname')} {...form.getInputProps('facts.surname')} />
        <TextInput label={t('facts.givenNames')} {...form.getInputProps('facts.givenNames')} />
        <TextInput
          className={styles['passport'] ?? ''}
          label={t('facts.passportNumber')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('facts.passportNumber')}
        />
        <DateField label={t('facts.arrivedOn')} {...form.getInputProps('facts.arrivedOn')} />
      </div>
      <TextInput label={t('facts.address')} {...form.getInputProps('facts.address')} />
    </fieldset>
  );
}
