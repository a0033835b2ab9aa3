import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RulesSearch } from '../../app/rules-search.js';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { rulesQuery } from './api.js';
import { RulesTable } from './rules-table.js';
import { DayField, SearchField, TopicChips } from './rules-tools.js';
import styles from './rules.module.css';

/** Every rule of the law on a day: what it says, how sure it is, and when somebody last looked. */
export function RulesPage() {
  const { t, language } = useDatedWords('rules');
  const search: RulesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(rulesQuery(search, language));
  const go = (next: RulesSearch): void => void navigate({ to: '/rules', search: next, replace: true });
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={styles['tools']}>
        <SearchField search={search} onGo={go} />
        <DayField search={search} onGo={go} />
      </div>
      {error === null ? null : <LoadError problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <RowsSkeleton rows={10} /> : null}
      {data === undefined ? null : (
        <>
          <TopicChips search={search} onGo={go} topics={data.topics} />
          <p className="visually-hidden" aria-live="polite">
            {t('found', { count: data.items.length })}
          </p>
          {data.items.length === 0 ? (
            <EmptyState text={t('none')} />
          ) : (
            <RulesTable rules={data.items} search={search} />
          )}
        </>
      )}
    </>
  );
}
