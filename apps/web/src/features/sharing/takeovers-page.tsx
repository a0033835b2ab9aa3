import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useTakeovers } from './api.js';
import { TakeoverAll } from './takeover-all.js';
import { TakeoverCard } from './takeover-card.js';
import styles from './sharing.module.css';

/** What hosts have entered of our people, beside our own list: one by one, or all at once. */
export function TakeoversPage() {
  const { t } = useDatedWords('sharing');
  const { data, error, refetch } = useTakeovers();
  const items = data?.items ?? [];
  return (
    <>
      <PageHeader
        title={t('takeovers.title')}
        subtitle={data === undefined ? undefined : t('takeovers.subtitle', { count: items.length })}
        actions={items.length === 0 ? undefined : <TakeoverAll items={items} />}
      />
      {error !== null && data === undefined ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={4} /> : null}
      {data?.items.length === 0 ? <EmptyState text={t('takeovers.none')} /> : null}
      <div className={styles['takeovers']}>
        {items.map((item) => (
          <TakeoverCard key={`${item.technicianId}:${String(item.version)}`} item={item} />
        ))}
      </div>
    </>
  );
}
