import { ActionIcon, Button } from '@mantine/core';
import type { Cost } from '@sapar/contracts';
import { formatMonth } from '@sapar/messages';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { PrintHead } from '../../components/print-head.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { usePages } from '../missions/api.js';
import { allPages } from '../sheets/all-pages.js';
import { ExportButtons } from '../sheets/export-buttons.js';
import type { Sheet } from '../sheets/sheet.js';
import { useCostTotals } from './api.js';
import { CostForm } from './cost-form.js';
import { CostLine } from './cost-line.js';
import { costRows, COST_COLUMNS } from './cost-sheet.js';
import { monthAfter, type CostsSearch } from './costs-search.js';
import styles from './costs.module.css';
import { CostTotalsLine } from './cost-totals-line.js';

/** What visits cost in a month, with a sum for each currency; a file for the accountant has a line for each person (S47). */
export function CostsPage() {
  const { t, language } = useDatedWords('costs');
  const { month: chosen, removed = false } = useSearch({ strict: false }) as CostsSearch;
  const today = useToday();
  const month = chosen ?? today.slice(0, 7);
  const side = useSession().tenant.kind;
  const mayWrite = useMay('costs.write');
  const [open, setOpen] = useState<Cost | 'new' | null>(null);
  const name = monthName(month, language);
  const gather = async (): Promise<Sheet | null> => {
    const costs = await allPages<Cost>(`/costs?month=${month}`);
    const heads = COST_COLUMNS.map((column) => t(`columns.${column}`));
    return costs === null ? null : { title: t('fileTitle', { month }), heads, rows: costRows(costs, side, t) };
  };
  const add = mayWrite ? (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('add')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t('pageTitle')}
        subtitle={t('subtitle')}
        actions={
          <>
            <ExportButtons gather={gather} />
            {add}
          </>
        }
      />
      <PrintHead title={`${t('pageTitle')}, ${name}`} />
      <MonthSwitch month={month} name={name} removed={removed} />
      {open === null ? null : (
        <div className={styles['formCard']}>
          <CostForm
            key={open === 'new' ? 'new' : open.id}
            cost={open === 'new' ? null : open}
            people={[]}
            onClose={() => {
              setOpen(null);
            }}
          />
        </div>
      )}
      <CostTotalsLine month={month} removed={removed} />
      <MonthList month={month} removed={removed} onCorrect={mayWrite ? setOpen : null} />
    </>
  );
}

const monthName = (month: string, language: 'en' | 'ru' | 'kk'): string =>
  formatMonth(Number(month.slice(0, 4)), Number(month.slice(5)), language);

interface MonthSwitchProps {
  readonly month: string;
  readonly name: string;
  readonly removed: boolean;
}

function MonthSwitch({ month, name, removed }: MonthSwitchProps) {
  const { t } = useDatedWords('costs');
  const navigate = useNavigate();
  const totals = useCostTotals(month).data;
  const go = (search: CostsSearch): void => {
    void navigate({ to: '/costs', search, replace: true });
  };
  const step = (months: number) => () => {
    go({ month: monthAfter(month, months) });
  };
  return (
    <div className={styles['months']}>
      <ActionIcon variant="default" size="lg" aria-label={t('before')} onClick={step(-1)}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <h2 aria-live="polite">{name}</h2>
      <ActionIcon variant="default" size="lg" aria-label={t('after')} onClick={step(1)}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      {removed || (totals?.removedCount ?? 0) > 0 ? (
        <Button
          variant="subtle"
          onClick={() => {
            go(removed ? { month } : { month, removed: true });
          }}
        >
          {removed ? t('toKept') : t('toRemoved', { count: totals?.removedCount ?? 0 })}
        </Button>
      ) : null}
    </div>
  );
}

interface MonthListProps {
  readonly month: string;
  readonly removed: boolean;
  readonly onCorrect: ((cost: Cost) => void) | null;
}

function MonthList({ month, removed, onCorrect }: MonthListProps) {
  const { t } = useDatedWords('costs');
  const path = `/costs?month=${month}&removed=${String(removed)}&limit=100`;
  const pages = usePages<Cost>(['costs', path], path);
  const { items, isError, error } = pages;
  if (items === undefined)
    return isError ? <LoadError problem={error} onRetry={() => void pages.refetch()} /> : <RowsSkeleton rows={6} />;
  if (items.length === 0) return <EmptyState text={t(removed ? 'noneRemoved' : 'noneInMonth')} />;
  return (
    <>
      <ul className={styles['list']} aria-label={t('pageTitle')}>
        {items.map((cost) => (
          <CostLine key={cost.id} cost={cost} onCorrect={cost.isOwn ? onCorrect : null} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button variant="default" mt="md" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
