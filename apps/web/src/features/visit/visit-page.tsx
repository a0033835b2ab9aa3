import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import styles from '../answers/answer.module.css';
import { LinkFault, LinkTop, useLanguageOfLink } from '../answers/link-page.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useVisit, useVisitLink } from './api.js';
import { CodeCard } from './code-card.js';
import { OwnVisit } from './own-visit.js';

/** A technician's own page: opening the link shows where a code goes, the code shows the own case. No account, made for a phone. */
export function VisitPage() {
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const client = useQueryClient();
  const { data: link, error, refetch } = useVisitLink(token);
  const isOpen = link?.state === 'open';
  const visit = useVisit(token, isOpen);
  useLanguageOfLink(link?.language);
  const isWaiting = (link === undefined && error === null) || (isOpen && visit.isPending);
  return (
    <main className={styles['page']}>
      <LinkTop />
      {isWaiting ? <RowsSkeleton rows={3} /> : null}
      {link === undefined && error !== null ? <LinkFault error={error} onRetry={() => void refetch()} /> : null}
      {link?.state === 'ended' ? <Ended host={link.hostName} /> : null}
      {isOpen && visit.error !== null ? <LoadError problem={visit.error} onRetry={() => void visit.refetch()} /> : null}
      {isOpen && visit.data === null ? (
        <CodeCard
          token={token}
          link={link}
          onOpened={(opened) => {
            client.setQueryData(['visit', token], opened);
          }}
        />
      ) : null}
      {isOpen && visit.data ? (
        <OwnVisit
          token={token}
          visit={visit.data}
          onClosed={() => {
            client.setQueryData(['visit', token], null);
          }}
        />
      ) : null}
    </main>
  );
}

function Ended({ host }: { readonly host: string }) {
  const { t } = useDatedWords('visit');
  return (
    <section className={styles['card']}>
      <div role="status">
        <h1>{t('ended.title')}</h1>
        <p className={styles['quiet']}>{t('ended.what', { host })}</p>
      </div>
    </section>
  );
}
