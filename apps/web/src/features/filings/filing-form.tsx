import type { FilingResult, MigrationNotification, RecordFiling } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { ActForm } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { useToday } from '../cases/use-today.js';
import { likelyKind, type FilingKind } from './choices.js';
import { KindChoice } from './kind-choice.js';
import { faultsOf, KindFields } from './kind-fields.js';
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
