import '../../styles/workplace.js';
import { Drawer } from '@mantine/core';
import type { OpenDeadline } from '@sapar/contracts';
import { Suspense } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useWords } from '../../lib/words.js';
import { ArrivalAnswer } from '../cases/arrival-answer.js';
import { FilingPanel } from '../filings/filing-panel.js';

interface FinishDrawerProps {
  readonly deadline: OpenDeadline;
  readonly isAnswer: boolean;
  readonly onClose: () => void;
}

/** Finishes a line where it stands: files, or answers whether the person has arrived. */
export function FinishDrawer({ deadline, isAnswer, onClose }: FinishDrawerProps) {
  const { t } = useWords('today');
  const name = deadline.technicianName;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={t(isAnswer ? 'answerTitle' : 'fileTitle', { name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Suspense fallback={<RowsSkeleton rows={4} />}>
        {isAnswer || deadline.notificationId === null ? (
          <ArrivalAnswer deadline={deadline} onDone={onClose} />
        ) : (
          <FilingPanel notificationId={deadline.notificationId} onClose={onClose} />
        )}
      </Suspense>
    </Drawer>
  );
}
