import type { InvitePage as InvitePageData } from '@sapar/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import i18next from 'i18next';
import { useEffect } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { LoadError } from '../../components/load-error.js';
import { LogoMark, Wordmark } from '../../components/logo.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { api, ApiProblem } from '../../lib/api.js';
import { showLanguage } from '../../lib/words.js';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { JoinForm } from './join-form.js';

const pathOf = (token: string): string => `/invite-pages/${encodeURIComponent(token)}`;

/** The page behind the link of an invitation: who invites, into which company; only its button joins. */
export function InvitePage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const client = useQueryClient();
  const key = ['invite', token];
  const {
    data: page,
    error,
    refetch,
  } = useQuery({ queryKey: key, queryFn: () => api.get<InvitePageData>(pathOf(token)) });
  useShown(token, page);
  return (
    <main className={styles['page']}>
      <header className={styles['top']}>
        <span className={styles['brand']}>
          <LogoMark size={28} />
          <Wordmark height={18} />
        </span>
        <LanguageSwitch onChange={(language) => void showLanguage(language)} />
      </header>
      {page === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {page === undefined && error !== null ? <Unknown error={error} onRetry={() => void refetch()} /> : null}
      {page?.state === 'open' ? (
        <JoinForm
          path={`${pathOf(token)}/acceptance`}
          page={page}
          onJoined={(joined) => {
            client.setQueryData(key, joined);
          }}
        />
      ) : null}
      {page === undefined || page.state === 'open' ? null : <Ended page={page} />}
    </main>
  );
}

/** Tells once that a person sees the page, which no scanner of mails does, and speaks the language of the invitation. */
function useShown(token: string, page: InvitePageData | undefined): void {
  const language = page?.language;
  const isOpen = page?.state === 'open';
  useEffect(() => {
    if (language === undefined) return;
    void i18next.changeLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (isOpen) void api.post(`${pathOf(token)}/opening`).catch(() => undefined);
  }, [token, isOpen]);
}

function Unknown({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useDatedWords('invites');
  if (!(error instanceof ApiProblem) || error.status !== 404) return <LoadError problem={error} onRetry={onRetry} />;
  return (
    <section className={styles['card']}>
      <div>{t('notFound')}</div>
    </section>
  );
}

function Ended({ page }: { readonly page: InvitePageData }) {
  const { t } = useDatedWords('invites');
  const isJoined = page.state === 'accepted';
  return (
    <section className={styles['card']}>
      <div className={`${styles['outcome'] ?? ''} ${isJoined ? 'tone-done' : 'tone-wait'}`}>
        <IconCircleCheck size={24} aria-hidden />
        <div role="status">
          <h1>{t(isJoined ? 'joinedTitle' : 'endedTitle', { company: page.companyName })}</h1>
          <p>{t(isJoined ? 'joined' : 'ended', { email: page.email, name: page.invitedBy })}</p>
          {isJoined ? (
            <Link to="/sign-in" search={{}}>
              {t('signIn')}
            </Link>
          ) : null}
        </div>
      </div>
    </section>
  );
}
