import type { ReminderPage } from '@sapar/contracts';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { LinkFault, LinkTop, useLanguageOfLink } from '../answers/link-page.js';
import styles from '../answers/answer.module.css';
import { ActForm } from './act-form.js';
import { useAnswerReminder, useReminderPage } from './api.js';
import { EndedCard } from './ended-card.js';
import { ReminderFacts } from './reminder-facts.js';
import { SaidCard } from './said-card.js';

/** The page that a reminder's button opens: opening it shows, only its button acts; no account, made for a phone. */
export function ActPage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const { data: page, error, refetch } = useReminderPage(token);
  useLanguageOfLink(page?.language);
  return (
    <main className={styles['page']}>
      <LinkTop />
      {page === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {page === undefined && error !== null ? <LinkFault error={error} onRetry={() => void refetch()} /> : null}
      {page === undefined ? null : <Answerable token={token} page={page} />}
    </main>
  );
}

function Answerable({ token, page }: { readonly token: string; readonly page: ReminderPage }) {
  const [isAgain, setIsAgain] = useState(false);
  const sending = useAnswerReminder(token);
  const isOpen = page.state === 'open' || page.state === 'not-computable';
  if (!isOpen) return <EndedCard page={page} />;
  return (
    <section className={styles['card']}>
      <ReminderFacts page={page} />
      {page.act !== null && !isAgain ? (
        <SaidCard
          token={token}
          page={page}
          act={page.act}
          onAgain={() => {
            setIsAgain(true);
          }}
        />
      ) : (
        <ActForm
          page={page}
          madeFor={page.madeFor}
          sending={sending}
          onDone={() => {
            setIsAgain(false);
          }}
        />
      )}
    </section>
  );
}
