import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { PageHeader } from '../../components/page-header.js';
import { useDatedWords } from '../cases/dated-words.js';
import { LEDGER_VIEWS, LedgerList, type LedgerView } from './ledger-list.js';
import { PoliciesList } from './policies-list.js';
import styles from './reminders.module.css';

const VIEWS = ['policies', ...LEDGER_VIEWS] as const;

/** When the company is reminded, what will go, and what became of what went. */
export function RemindersPage() {
  const { t } = useDatedWords('reminders');
  const [view, setView] = useState<(typeof VIEWS)[number]>('policies');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={styles['views']}>
        <SegmentedControl
          aria-label={t('title')}
          value={view}
          onChange={(value) => {
            setView(value as LedgerView);
          }}
          data={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </div>
      {view === 'policies' ? <PoliciesList /> : <LedgerList key={view} view={view} />}
    </>
  );
}
