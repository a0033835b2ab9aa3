import { Link, useRouter } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.js';
import { LoadError } from '../components/load-error.js';
import { RowsSkeleton } from '../components/rows-skeleton.js';
import { useWords } from '../lib/words.js';
import styles from './states.module.css';

export function WaitingPage() {
  return (
    <div className={styles['frame']}>
      <RowsSkeleton />
    </div>
  );
}

export function FailedPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  return (
    <div className={styles['frame']}>
      <LoadError
        problem={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}

export function MissingPage() {
  const { t } = useWords('shell');
  return (
    <div className={styles['frame']}>
      <EmptyState title={t('notFound')} text={t('notFoundHint')} action={<Link to="/">{t('toToday')}</Link>} />
    </div>
  );
}
