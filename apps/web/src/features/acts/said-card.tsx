import { Button } from '@mantine/core';
import type { ReminderPage } from '@sapar/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useAnswerReminder } from './api.js';
import { saidWords } from './said-words.js';

interface SaidCardProps {
  readonly token: string;
  readonly page: ReminderPage;
  readonly act: NonNullable<ReminderPage['act']>;
  readonly onAgain: () => void;
}

/** What was answered last, by whom and when; one's own answer can be taken back. */
export function SaidCard({ token, page, act, onAgain }: SaidCardProps) {
  const words = useDatedWords('acts');
  const { t } = words;
  const isLate = act.kind === 'have-it' && page.dueOn !== null && page.dueOn < page.today;
  const { mutate, isPending } = useAnswerReminder(token);
  return (
    <div className={`${styles['outcome'] ?? ''} tone-done`}>
      <IconCircleCheck size={24} aria-hidden />
      <div>
        <div role="status">
          <p className={styles['big']}>{saidWords(act, words)}</p>
          <p className={styles['quiet']}>{t(`then.${act.kind}${isLate ? '-late' : ''}`)}</p>
          <p className={styles['quiet']}>{t('againHarmless')}</p>
        </div>
        {act.isMine && act.kind !== 'handed-over' ? (
          <Button
            variant="subtle"
            loading={isPending}
            onClick={() => {
              mutate({ kind: 'take-back' });
            }}
          >
            {t('takeBack')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onAgain}>
          {t('answerAnew')}
        </Button>
        <p className={styles['quiet']}>
          <a href={`/cases/${page.caseId}`}>{t('openCase')}</a>
        </p>
      </div>
    </div>
  );
}
