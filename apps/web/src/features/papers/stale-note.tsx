import { Link } from '@tanstack/react-router';
import type { StalePapers } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { useStalePapers } from './api.js';

/** S28: what carries another number than that of the passport in use, the dead apart from the doubtful. */
export function StaleNote({ technicianId }: { readonly technicianId: string }) {
  const { t } = useDatedWords('papers');
  const items = useStalePapers(technicianId).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className={styles['card']} role="status">
      <h3>{t('stale.title')}</h3>
      {items.map((item) => (
        <StaleLine key={`${item.code}:${item.subjectId}`} item={item} />
      ))}
    </div>
  );
}

function StaleLine({ item }: { readonly item: StalePapers['items'][number] }) {
  const { t } = useDatedWords('papers');
  const { code, isDead, caseId, missionId, reference } = item;
  return (
    <p>
      <StatusWord tone={isDead ? 'over' : 'doubt'} isSentence>
        {t(isDead ? 'stale.dead' : 'stale.doubtful')}
      </StatusWord>{' '}
      {t(`stale.codes.${code}`)}{' '}
      {code === 'invitation-with-old-number' && missionId !== null ? (
        <Link to="/missions/$missionId" params={{ missionId }}>
          {reference}
        </Link>
      ) : caseId === null ? null : (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {reference}
        </Link>
      )}
    </p>
  );
}
