import { Button } from '@mantine/core';
import type { TodayStatus } from '@sapar/contracts';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

// The first load of Today has no room for what is asked once a year: the questions come when somebody wants to see them.
const LawQuestions = lazy(async () => ({ default: (await import('../law/law-questions.js')).LawQuestions }));

/** That the law asks something, and with a press what. */
export function LawNote({ questions }: { readonly questions: TodayStatus['lawQuestions'] }) {
  const { t } = useWords('today');
  const [isOpen, setIsOpen] = useState(false);
  if (questions.length === 0) return null;
  const note = (
    <div className={`${styles['mailNote'] ?? ''} tone-doubt`}>
      <p>{t('law.asks', { count: questions.length })}</p>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {t('law.show')}
      </Button>
    </div>
  );
  return isOpen ? (
    <Suspense fallback={note}>
      <LawQuestions questions={questions} />
    </Suspense>
  ) : (
    note
  );
}
