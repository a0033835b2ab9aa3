import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import controls from '../../components/controls.module.css';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useDatedWords } from '../cases/dated-words.js';
import { proposalsQuery } from './api.js';
import styles from './calendar.module.css';
import { ProposalsTable } from './proposals-table.js';

/** What the change moves: the old and the new last day of each open deadline, accepted or declined by a person. */
export function ProposalsPage() {
  const { t } = useDatedWords('calendar');
  const [state, setState] = useState<'open' | 'decided'>('open');
  return (
    <>
      <PageHeader title={t('changes.title')} subtitle={t('changes.subtitle')} />
      <div className={styles['tools']}>
        <span className={controls['segments']} role="group" aria-label={t('changes.show')}>
          {(['open', 'decided'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={state === each}
              onClick={() => {
                setState(each);
              }}
            >
              {t(`changes.${each}`)}
            </button>
          ))}
        </span>
      </div>
      <Listed key={state} state={state} />
    </>
  );
}

function Listed({ state }: { readonly state: 'open' | 'decided' }) {
  const { t } = useDatedWords('calendar');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    proposalsQuery(state),
  );
  if (data === undefined)
    return error === null ? <RowsSkeleton rows={4} /> : <LoadError problem={error} onRetry={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState text={t(`changes.none.${state}`)} />;
  return (
    <>
      <ProposalsTable proposals={items} />
      {hasNextPage ? (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('changes.more')}
        </Button>
      ) : null}
    </>
  );
}
