import { Tabs } from '@mantine/core';
import type { CaseDetail, CaseLine } from '@sapar/contracts';
import { useQueries } from '@tanstack/react-query';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { caseQuery } from '../cases/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ConfirmationDrop } from './confirmation-drop.js';
import { GroupSubmit } from './group-submit.js';
import { openFilings, type OpenFiling } from './open-filings.js';
import styles from './missions.module.css';

interface GroupFilingProps {
  readonly people: readonly CaseLine[];
  readonly onClose: () => void;
}

/** S4: one filing queue for chosen people, then all confirmations at once. */
export function GroupFiling({ people, onClose }: GroupFilingProps) {
  const { t } = useDatedWords('missions');
  const { details, error, retry } = useDetails(people.filter(({ notificationId }) => notificationId !== null));
  if (error !== null) return <LoadError problem={error} onRetry={retry} />;
  if (details === null) return <RowsSkeleton rows={4} />;
  const filings = openFilings(details);
  if (filings.length === 0) return <p>{t('filing.none')}</p>;
  return <FilingTabs filings={filings} onClose={onClose} />;
}

function FilingTabs({ filings, onClose }: { readonly filings: readonly OpenFiling[]; readonly onClose: () => void }) {
  const { t } = useDatedWords('missions');
  const isSubmitted = filings.every(({ progress }) => progress === 'submitted');
  return (
    <Tabs defaultValue={isSubmitted ? 'confirm' : 'submit'} className={styles['stack'] ?? ''}>
      <Tabs.List>
        <Tabs.Tab value="submit">1. {t('filing.step1')}</Tabs.Tab>
        <Tabs.Tab value="confirm">2. {t('filing.step2')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="submit">
        <GroupSubmit filings={filings} onCancel={onClose} />
      </Tabs.Panel>
      <Tabs.Panel value="confirm">
        <ConfirmationDrop filings={filings} />
      </Tabs.Panel>
    </Tabs>
  );
}

function useDetails(people: readonly CaseLine[]): {
  readonly details: readonly CaseDetail[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const queries = useQueries({ queries: people.map(({ id }) => caseQuery(id)) });
  const details = queries.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    details: details.length === people.length ? details : null,
    error: queries.find(({ data, error }) => data === undefined && error !== null)?.error ?? null,
    retry: () => {
      for (const query of queries) void query.refetch();
    },
  };
}
