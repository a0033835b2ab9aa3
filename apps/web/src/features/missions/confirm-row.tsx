import { Button, TextInput } from '@mantine/core';
import type { ConfirmationMatch, FilingResult, RecordFiling } from '@sapar/contracts';
import { useState } from 'react';
import { notifyDone } from '../../components/notify.js';
import { StatusWord } from '../../components/status-word.js';
import { ProblemNote } from '../cases/act-form.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useAct } from '../cases/use-act.js';
import { contentAddress } from '../filings/api.js';
import { FilingResultView } from '../filings/filing-result.js';
import styles from './missions.module.css';

interface ConfirmRowProps {
  readonly documentId: string;
  readonly fileName: string;
  readonly notificationId: string;
  readonly name: string;
  readonly by: ConfirmationMatch['matched'][number]['by'];
  readonly number: string | null;
  readonly onConfirmed: () => void;
}

/** One paper and its person: looked at, then confirmed by its own press. */
export function ConfirmRow(props: ConfirmRowProps) {
  const { documentId, notificationId, name, number, onConfirmed } = props;
  const { t } = useDatedWords('missions');
  const filings = useDatedWords('filings');
  const [result, setResult] = useState<FilingResult | null>(null);
  const act = useAct<{ number: string }, RecordFiling, FilingResult>({
    path: `/notifications/${notificationId}/filings`,
    initialValues: { number: number ?? '' },
    toBody: (values) =>
      ({
        ...{ kind: 'confirmed', filedBy: 'host', channel: 'vmp', documentId },
        ...(values.number.trim() === '' ? {} : { number: values.number }),
      }) as RecordFiling,
    onDone: (recorded) => {
      setResult(recorded);
      notifyDone(filings.t('done.confirmed', { name }));
      if (recorded.progress === 'confirmed') onConfirmed();
    },
  });
  const isDone = result?.progress === 'confirmed';
  return (
    <li>
      <div className={styles['groupRow']}>
        <PaperOfPerson {...props} />
        {isDone ? (
          <StatusWord tone="done">{t('matching.confirmed')}</StatusWord>
        ) : (
          <div className={styles['stack']} style={{ gap: 6 }}>
            <TextInput
              aria-label={t('matching.numberFor', { name })}
              placeholder={t('matching.number')}
              {...act.form.getInputProps('number')}
            />
            <Button
              variant="default"
              loading={act.isSending}
              aria-label={t('matching.confirmFor', { name })}
              onClick={act.send}
            >
              {t('matching.confirm')}
            </Button>
          </div>
        )}
      </div>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {result === null || isDone ? null : <FilingResultView result={result} />}
    </li>
  );
}

function PaperOfPerson({ name, documentId, fileName, by }: ConfirmRowProps) {
  const { t } = useDatedWords('missions');
  return (
    <span>
      <b>{name}</b>
      <br />
      <a href={contentAddress(documentId)} aria-label={t('matching.openFile', { file: fileName })}>
        {fileName}
      </a>
      {by.length === 0 ? null : (
        <span className={styles['next']}>
          {' '}
          · {t('matching.by')}: {by.map((what) => t(`matching.byWhat.${what}`)).join(', ')}
        </span>
      )}
    </span>
  );
}
