import { Skeleton } from '@mantine/core';
import { useWords } from '../lib/words.js';
import styles from './page.module.css';

/** Rows to come, in the shape of rows, once waiting is long enough to be noticed. */
export function RowsSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useWords('shell');
  return (
    <div className={styles['skeleton']} role="status" aria-busy>
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} aria-hidden>
          <Skeleton circle height={28} />
          <Skeleton height={14} width={`${String(60 + ((index * 17) % 30))}%`} />
          <Skeleton height={22} />
        </div>
      ))}
    </div>
  );
}
