import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import styles from './answer.module.css';
import { AnswerForm } from './answer-form.js';
import { AnsweredCard } from './answered-card.js';
import { ExitAnswerForm } from './exit-answer-form.js';
import { useAnswerPage } from './api.js';
import { LinkFault, LinkTop, useLanguageOfLink } from './link-page.js';

/** The page behind a mail's button: opening it shows, only its button acts; no account, made for a phone. */
export function AnswerPage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const { data: page, error, refetch } = useAnswerPage(token);
  const [hasAnswered, setHasAnswered] = useState(false);
  useLanguageOfLink(page?.language);
  const Form = page?.purpose === 'exit-question' ? ExitAnswerForm : AnswerForm;
  return (
    <main className={styles['page']}>
      <LinkTop />
      {page === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {page === undefined && error !== null ? <LinkFault error={error} onRetry={() => void refetch()} /> : null}
      {page === undefined ? null : page.state === 'open' ? (
        <Form
          token={token}
          page={page}
          onAnswered={() => {
            setHasAnswered(true);
          }}
        />
      ) : (
        <AnsweredCard page={page} hasJustAnswered={hasAnswered} />
      )}
    </main>
  );
}
