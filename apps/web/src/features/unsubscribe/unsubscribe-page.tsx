import { Button } from '@mantine/core';
import type { Unsubscribe, UnsubscribePage as Page } from '@sapar/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { notifyProblem } from '../../components/notify.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { api } from '../../lib/api.js';
import { LinkFault, LinkTop, useLanguageOfLink } from '../answers/link-page.js';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';

const pathOf = (token: string): string => `/unsubscribe-pages/${encodeURIComponent(token)}`;

/** The page behind a mail's unsubscribe link: opening it changes nothing, only its button does, and it goes back as easily. */
export function UnsubscribePage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: () => api.get<Page>(pathOf(token)),
  });
  useLanguageOfLink(data?.language);
  return (
    <main className={styles['page']}>
      <LinkTop />
      {data === undefined && error === null ? <RowsSkeleton rows={3} /> : null}
      {data === undefined && error !== null ? <LinkFault error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : <Card token={token} page={data} />}
    </main>
  );
}

function Card({ token, page }: { readonly token: string; readonly page: Page }) {
  const { t, moment } = useDatedWords('unsubscribe');
  const client = useQueryClient();
  const { isMuted, email, companyName, since } = page;
  const topic = t(`topics.${page.topic}`);
  const { mutate, isPending } = useMutation({
    mutationFn: (body: Unsubscribe) => api.post<Page>(pathOf(token), body),
    onSuccess: (after) => {
      client.setQueryData(['unsubscribe', token], after);
    },
    onError: notifyProblem,
  });
  return (
    <section className={styles['card']} aria-live="polite">
      <div>
        <h1>{isMuted ? t('mutedTitle', { topic }) : t('title', { topic })}</h1>
        {isMuted ? (
          <p>
            <StatusWord tone="done">{t('muted')}</StatusWord> {t('since', { moment: moment(since ?? '') })}
          </p>
        ) : null}
        <p className={styles['quiet']}>{t('whose', { email, company: companyName })}</p>
        <p className={styles['quiet']}>{t('critical')}</p>
        <Button
          mt="md"
          variant={isMuted ? 'default' : 'filled'}
          loading={isPending}
          onClick={() => {
            mutate({ isMuted: !isMuted });
          }}
        >
          {isMuted ? t('again') : t('mute')}
        </Button>
      </div>
    </section>
  );
}
