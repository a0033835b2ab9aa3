import type { CompanyInvitePage } from '@sapar/contracts';
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
import { JoinWays } from './join-ways.js';

const pathOf = (token: string): string => `/company-invite-pages/${encodeURIComponent(token)}`;

/** The page behind the link to another company: who asks, for which visit; only its buttons join. */
export function JoinPage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const client = useQueryClient();
  const key = ['join', token];
  const queryFn = () => api.get<CompanyInvitePage>(pathOf(token));
  const { data: page, error, refetch } = useQuery({ queryKey: key, queryFn });
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
      {page === undefined && error === null ? <RowsSkeleton rows={4} /> : null}
      {page === undefined && error !== null ? <Unknown error={error} onRetry={() => void refetch()} /> : null}
      {page === undefined ? null : <Asked page={page} />}
      {page?.state === 'open' ? (
        <JoinWays
          path={`${pathOf(token)}/acceptance`}
          token={token}
          page={page}
          onJoined={(joined) => {
            client.setQueryData(key, joined);
          }}
        />
      ) : null}
    </main>
  );
}

/** Tells once that a person sees the page, which no scanner of mails does, and speaks the language of the invitation. */
function useShown(token: string, page: CompanyInvitePage | undefined): void {
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
  const { t } = useDatedWords('sharing');
  if (!(error instanceof ApiProblem) || error.status !== 404) return <LoadError problem={error} onRetry={onRetry} />;
  return (
    <section className={styles['card']}>
      <div>{t('join.notFound')}</div>
    </section>
  );
}

function Asked({ page }: { readonly page: CompanyInvitePage }) {
  const { t, moment } = useDatedWords('sharing');
  if (page.state !== 'open') return <Ended page={page} />;
  return (
    <section className={styles['card']}>
      <div>
        <h1>{t('join.title', { company: page.inviterName })}</h1>
        <p>
          {t('join.by', { name: page.invitedBy, title: `${page.missionReference ?? ''} ${page.missionTitle ?? ''}` })}
        </p>
        <p className={styles['quiet']}>{t(`join.yours.${page.kind}`)}</p>
        <p className={styles['quiet']}>{t('invite.until', { moment: moment(page.expiresAt) })}</p>
        {page.isDemo ? <p className={styles['quiet']}>{t('join.demo')}</p> : null}
      </div>
    </section>
  );
}

function Ended({ page }: { readonly page: CompanyInvitePage }) {
  const { t } = useDatedWords('sharing');
  const isJoined = page.state === 'accepted';
  return (
    <section className={styles['card']}>
      <div className={`${styles['outcome'] ?? ''} ${isJoined ? 'tone-done' : 'tone-wait'}`}>
        <IconCircleCheck size={24} aria-hidden />
        <div role="status">
          <h1>{t(isJoined ? 'join.joinedTitle' : 'join.endedTitle')}</h1>
          <p>{t(isJoined ? 'join.joined' : 'join.ended', { company: page.inviterName })}</p>
          {isJoined ? <Link to="/missions">{t('join.toMissions')}</Link> : null}
        </div>
      </div>
    </section>
  );
}
