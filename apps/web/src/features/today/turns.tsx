import type { Turns as Waiting } from '@sapar/contracts';
import { IconAt, IconChecks, IconMessage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

/** What waits for this person beside the queue: approvals whose turn it is, and words about cases not read yet. */
export function Turns() {
  const { t } = useWords('today');
  const { data } = useQuery({ queryKey: ['turns'], queryFn: () => api.get<Waiting>('/turns') });
  if (data === undefined || data.approvals.length + data.unread.length === 0) return null;
  return (
    <aside className={styles['side']}>
      {data.approvals.length === 0 ? null : (
        <section aria-label={t('turns.approvals')}>
          <h2>{t('turns.approvals')}</h2>
          <ul>
            {data.approvals.map(({ caseId, technicianName, missionReference, level, of }) => (
              <li key={caseId}>
                <IconChecks size={16} aria-hidden />
                <span>
                  <Link to="/cases/$caseId" params={{ caseId }}>
                    {technicianName}
                  </Link>
                  <small>
                    {missionReference} · {t('turns.level', { level, of })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.unread.length === 0 ? null : (
        <section aria-label={t('turns.unread')}>
          <h2>{t('turns.unread')}</h2>
          <ul>
            {data.unread.map(({ caseId, technicianName, missionReference, count, lastAuthorName, namesMe }) => (
              <li key={caseId}>
                {namesMe ? <IconAt size={16} aria-hidden /> : <IconMessage size={16} aria-hidden />}
                <span>
                  <Link to="/cases/$caseId" params={{ caseId }} hash="conversation">
                    {technicianName}
                  </Link>
                  <small>
                    {missionReference} · {lastAuthorName}
                    {namesMe ? ` · ${t('turns.namesMe')}` : ''}
                  </small>
                </span>
                <b aria-label={t('turns.count', { count })}>{count}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
