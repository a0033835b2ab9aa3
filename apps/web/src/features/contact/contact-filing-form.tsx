import { Button } from '@mantine/core';
import type { ContactPage, FilingResult, RecordFiling } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { NowProvider } from '../../lib/now.js';
import styles from '../answers/answer.module.css';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { likelyKind, type FilingKind } from '../filings/choices.js';
import { UploadPath } from '../filings/file-field.js';
import { KindChoice } from '../filings/kind-choice.js';
import { faultsOf, KindFields } from '../filings/kind-fields.js';
import { emptyFiling, toFiling, type FilingValues } from '../filings/to-filing.js';
import { pathOfContact } from './api.js';

interface ContactFilingFormProps {
  readonly token: string;
  readonly page: ContactPage;
  readonly onDone: (result: FilingResult) => void;
}

/** The same four things that a member records, judged the same; a confirmation alone closes the deadline. */
export function ContactFilingForm({ token, page, onDone }: ContactFilingFormProps) {
  const { t } = useDatedWords('contact');
  const { t: filed } = useDatedWords('filings');
  const caseWords = useDatedWords('cases');
  const path = pathOfContact(token);
  const [kind, setKind] = useState<FilingKind>(likelyKind(page.progress ?? 'none'));
  const act = useAct<FilingValues, RecordFiling, FilingResult>({
    path: `${path}/filings`,
    initialValues: emptyFiling(page.today),
    validate: (values) => faultsOf(kind, values, page.today, caseWords),
    toBody: (values) => toFiling(kind, values),
    onDone,
  });
  return (
    <NowProvider status={undefined} today={page.today as CalendarDate}>
      <UploadPath.Provider value={`${path}/files`}>
        <form onSubmit={act.submit} noValidate aria-label={t('record')}>
          <h2>{t('record')}</h2>
          <KindChoice kind={kind} onChange={setKind} />
          <div className={styles['fields']}>
            <KindFields
              kind={kind}
              form={act.form}
              canAcceptDifferences={kind === 'confirmed' && page.progress === 'differs'}
            />
          </div>
          {act.problem === null ? null : <ProblemNote problem={act.problem} />}
          <Button type="submit" className={styles['send'] ?? ''} loading={act.isSending}>
            {filed(`send.${kind}`)}
          </Button>
          <p className={styles['note']}>
            <IconInfoCircle size={16} aria-hidden />
            <span>{t('openingChangesNothing', { name: page.madeFor, company: page.namedBy })}</span>
          </p>
        </form>
      </UploadPath.Provider>
    </NowProvider>
  );
}
