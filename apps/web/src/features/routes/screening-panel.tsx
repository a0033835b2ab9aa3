import type { CaseDetail, CaseRoute } from '@sapar/contracts';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useScreening, type Answers } from './api.js';
import { AnswerForm } from './answer-form.js';
import { CandidateCard } from './candidate-card.js';
import styles from './routes.module.css';
import { SignForm } from './sign-form.js';

interface ScreeningPanelProps {
  readonly detail: CaseDetail;
  readonly proposed: CaseRoute['proposed'];
  readonly canSign: boolean;
  readonly onDone: () => void;
}

/** The activity first, then days, pay and contract; after that the routes with what speaks for and against each. */
export function ScreeningPanel({ detail, proposed, canSign, onDone }: ScreeningPanelProps) {
  const { t } = useDatedWords('routes');
  const [answers, setAnswers] = useState<Answers | null>(null);
  const { data, error, isFetching, refetch } = useScreening(detail.id, answers);
  return (
    <div className={caseStyles['card']}>
      <AnswerForm
        name={detail.technician.displayName}
        proposed={proposed}
        isAsking={isFetching}
        onAnswer={setAnswers}
      />
      {error === null ? null : <LoadError problem={error} onRetry={() => void refetch()} />}
      {isFetching && data === undefined ? <RowsSkeleton rows={2} /> : null}
      {data === undefined || answers === null ? null : (
        <>
          {data.candidates.map((candidate) => (
            <CandidateCard key={candidate.route} candidate={candidate}>
              {canSign ? (
                <SignForm
                  caseId={detail.id}
                  name={detail.technician.displayName}
                  answers={answers}
                  candidate={candidate}
                  onDone={onDone}
                />
              ) : null}
            </CandidateCard>
          ))}
          <p className={styles['quiet']}>{t('noGuarantee')}</p>
        </>
      )}
    </div>
  );
}
