import { Textarea, TextInput } from '@mantine/core';
import type { FilingResult, MigrationNotification, RecordFiling } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { faultOfPastDay } from '../cases/past-day.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import { likelyKind, type FilingKind } from './choices.js';
import { ConfirmedFields } from './confirmed-fields.js';
import { ChannelField, FilerField, type FilingForm as Form } from './filing-fields.js';
import { FileField } from './file-field.js';
import styles from './filings.module.css';
import { KindChoice } from './kind-choice.js';
import { TogetherField, type OpenSibling } from './together-field.js';
import { SignersNote } from './signers-note.js';
import { emptyFiling, toFiling, type FilingValues } from './to-filing.js';

interface FilingFormProps {
  readonly notification: MigrationNotification;
  readonly name: string;
  /** Other notifications of the case that nobody has filed: a move before the first notice leaves two (S7). */
  readonly siblings: readonly OpenSibling[];
  readonly onDone: (result: FilingResult) => void;
  readonly onCancel: () => void;
}

/** One form for the four things that may have happened; what was typed stays when the kind changes. */
export function FilingForm({ notification, name, siblings, onDone, onCancel }: FilingFormProps) {
  const words = useDatedWords('filings');
  const caseWords = useDatedWords('cases');
  const { t } = words;
  const today = useToday();
  const [kind, setKind] = useState<FilingKind>(likelyKind(notification.progress));
  const act = useAct<FilingValues, RecordFiling, FilingResult>({
    path: `/notifications/${notification.id}/filings`,
    initialValues: emptyFiling(today),
    validate: (values) => faultsOf(kind, values, today, caseWords),
    toBody: (values) =>
      toFiling(
        kind,
        values,
        siblings.map(({ id }) => id),
      ),
    onDone: (result) => {
      notifyDone(t(`done.${kind}`, { name }));
      onDone(result);
    },
  });
  return (
    <ActForm act={act} send={t(`send.${kind}`)} cancel={t('cancel')} onCancel={onCancel} label={t('title', { name })}>
      <KindChoice kind={kind} onChange={setKind} />
      {signs(kind, act.form.getValues()) ? (
        <SignersNote notificationId={notification.id} channel={act.form.getValues().channel} />
      ) : null}
      <KindFields
        kind={kind}
        form={act.form}
        canAcceptDifferences={kind === 'confirmed' && notification.progress === 'differs'}
      />
      {kind === 'submitted' ? <TogetherField form={act.form} siblings={siblings} /> : null}
    </ActForm>
  );
}

/** Only what we file ourselves, and have not filed yet, still needs somebody who signs. */
const signs = (kind: FilingKind, { filedBy }: FilingValues): boolean =>
  kind === 'try-failed' || (kind === 'submitted' && filedBy === 'host');

function faultsOf(
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

function KindFields({ kind, form, canAcceptDifferences }: KindFieldsProps) {
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
