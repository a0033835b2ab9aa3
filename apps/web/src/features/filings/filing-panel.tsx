import { Button } from '@mantine/core';
import type { FilingResult } from '@sapar/contracts';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { mainDeadline } from '../cases/rail.js';
import { useToday } from '../cases/use-today.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useFilingSubject, type FilingSubject } from './api.js';
import { CopyCard } from './copy-card.js';
import { FilingForm } from './filing-form.js';
import { FilingResultView } from './filing-result.js';
import styles from './filings.module.css';
import { openSiblings } from './together-field.js';
import { OverdueNote } from './overdue-note.js';

interface FilingPanelProps {
  readonly notificationId: string;
  readonly onClose: () => void;
}

/** Files one notification: what to copy, what has happened, and what became of the deadline. */
export function FilingPanel({ notificationId, onClose }: FilingPanelProps) {
  const { subject, error, retry } = useFilingSubject(notificationId);
  if (error !== null && subject === null) return <LoadError problem={error} onRetry={retry} />;
  if (subject === null) return <RowsSkeleton rows={4} />;
  return <LoadedPanel subject={subject} onClose={onClose} />;
}

function LoadedPanel({ subject, onClose }: { readonly subject: FilingSubject; readonly onClose: () => void }) {
  const { t } = useDatedWords('filings');
  const today = useToday();
  const [result, setResult] = useState<FilingResult | null>(null);
  const { notification, detail } = subject;
  const deadline = detail.deadlines.find(({ id }) => id === notification.deadlineId) ?? mainDeadline(detail.deadlines);
  const stay = detail.stays.find(({ id }) => id === notification.stayId);
  const isOverdue = deadline?.state === 'open' && deadline.dueOn !== null && deadline.dueOn < today;
  if (result !== null)
    return (
      <div className={styles['panel']}>
        <FilingResultView result={result} />
        <div className={styles['file']}>
          <Button onClick={onClose}>{t('close')}</Button>
          {result.progress === 'confirmed' ? null : (
            <Button
              variant="subtle"
              onClick={() => {
                setResult(null);
              }}
            >
              {t('result.next')}
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <div className={styles['panel']}>
      {isOverdue ? <OverdueNote /> : null}
      <CopyCard detail={detail} stay={stay} movementId={notification.movementId} dueOn={deadline?.dueOn ?? null} />
      <FilingForm
        notification={notification}
        name={detail.technician.displayName}
        siblings={openSiblings(detail, notification.id)}
        onDone={setResult}
        onCancel={onClose}
      />
    </div>
  );
}
