import { Stack } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useReplacement } from './api.js';
import { QuestionFields } from './question-fields.js';
import { ReplaceForm } from './replace-form.js';
import { ReplacementResult } from './replacement-result.js';
import styles from './routes.module.css';

interface ReplacePanelProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** S18: whether the new person can lawfully go, and from when, before anything is entered; only then the swap. */
export function ReplacePanel({ detail, onClose }: ReplacePanelProps) {
  const { t } = useDatedWords('routes');
  const [question, setQuestion] = useState<Readonly<Record<string, string>> | null>(null);
  const { data: answer, error, isFetching, refetch } = useReplacement(detail.id, question);
  return (
    <Stack gap="md">
      <p className={styles['quiet']}>{t('replaceIntro')}</p>
      <QuestionFields detail={detail} isAsking={isFetching} onAsk={setQuestion} onClose={onClose} />
      {error === null ? null : <LoadError problem={error} onRetry={() => void refetch()} />}
      {isFetching && answer === undefined ? <RowsSkeleton rows={2} /> : null}
      {answer === undefined || question === null ? null : (
        <>
          <ReplacementResult answer={answer} />
          {question['technicianId'] === undefined ? (
            <p className={styles['quiet']}>{t('enterFirst')}</p>
          ) : answer.faults.includes('on-mission') ? null : (
            <ReplaceForm
              key={`${question['technicianId']} ${answer.travelOn}`}
              detail={detail}
              technicianId={question['technicianId']}
              answer={answer}
              onClose={onClose}
            />
          )}
        </>
      )}
    </Stack>
  );
}
