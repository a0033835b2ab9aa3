import type { CalendarYearOut } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '../../lib/api.js';
import type { CalendarSearch } from '../../app/calendar-search.js';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { SideDrawer } from '../../components/side-drawer.js';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useConfirming } from '../law/use-confirming.js';
import { calendarQuery } from './api.js';
import { CalendarHead } from './calendar-head.js';
import styles from './calendar.module.css';
import { DaysTable } from './days-table.js';
import { EditForm } from './edit-form.js';
import { ImportForm } from './import-form.js';
import { Legend } from './legend.js';
import { ToSettle } from './to-settle.js';
import { TryDate } from './try-date.js';
import { Versions } from './versions.js';
import { monthsOf } from './year-days.js';
import { YearGrid } from './year-grid.js';

type Opened = 'edit' | 'import';

/** A year of working and non-working days with their reasons; the law for Kazakhstan, planning for other countries. */
export function CalendarPage() {
  const { today } = useSession();
  const search: CalendarSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const place = { country: search.country ?? 'KZ', year: search.year ?? Number(today.slice(0, 4)) };
  const { data, error, refetch } = useQuery(calendarQuery(place));
  const [opened, setOpened] = useState<Opened | null>(null);
  const go = (next: CalendarSearch): void => void navigate({ to: '/calendar', search: { ...search, ...next } });
  const isMissing = error instanceof ApiProblem && error.status === 404;
  return (
    <>
      <CalendarHead place={place} calendar={data} search={search} onGo={go} onOpen={setOpened} />
      {isMissing ? <EmptyState text={error.title} /> : null}
      {error !== null && !isMissing ? <LoadError problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <RowsSkeleton rows={8} /> : null}
      {data === undefined ? null : (
        <Year
          calendar={data}
          week={search.week === 6 ? 6 : 5}
          onEdit={() => {
            setOpened('edit');
          }}
        />
      )}
      <Forms
        opened={opened}
        calendar={data}
        onClose={() => {
          setOpened(null);
        }}
      />
    </>
  );
}

interface FormsProps {
  readonly opened: Opened | null;
  readonly calendar: CalendarYearOut | undefined;
  readonly onClose: () => void;
}

function Forms({ opened, calendar, onClose }: FormsProps) {
  const { t } = useDatedWords('calendar');
  const year = String(calendar?.year ?? '');
  return (
    <SideDrawer
      shown={calendar === undefined ? null : opened}
      size={520}
      title={(drawn) => t(drawn === 'import' ? 'import.title' : 'edit.title', { year })}
      closeLabel={t('shell:close')}
      onClose={onClose}
    >
      {(drawn) => {
        if (drawn === 'import') return <ImportForm onDone={onClose} />;
        return calendar === undefined ? null : <EditForm calendar={calendar} onDone={onClose} />;
      }}
    </SideDrawer>
  );
}

interface YearProps {
  readonly calendar: CalendarYearOut;
  readonly week: 5 | 6;
  readonly onEdit: () => void;
}

function Year({ calendar, week, onEdit }: YearProps) {
  const { t } = useDatedWords('calendar');
  const { today, tenant } = useSession();
  const mayDecide = useMay('law.decide') && tenant.kind === 'host' && calendar.isLaw;
  const [tried, setTried] = useState<string>(today);
  const months = monthsOf(calendar, week);
  const { confirm } = useConfirming();
  return (
    <>
      {calendar.status === 'draft' ? (
        <p className={`${styles['note'] ?? ''} tone-doubt`}>{t('draft', { year: String(calendar.year) })}</p>
      ) : null}
      {calendar.isLaw ? null : (
        <p className={`${styles['note'] ?? ''} tone-doubt`}>{t('notLaw', { version: calendar.version })}</p>
      )}
      {week === 6 ? <p className={`${styles['note'] ?? ''} tone-info`}>{t('sixDays')}</p> : null}
      <div className={styles['columns']}>
        <div>
          <Legend months={months} />
          <YearGrid months={months} chosen={calendar.isLaw ? tried : null} onChoose={setTried} />
          <DaysTable calendar={calendar} />
        </div>
        <aside className={styles['side']}>
          {calendar.isLaw ? <TryDate arrivedOn={tried} onChange={setTried} /> : null}
          <ToSettle calendar={calendar} onConfirm={mayDecide ? confirm : null} onEdit={mayDecide ? onEdit : null} />
          {calendar.versions.length === 0 ? null : <Versions versions={calendar.versions} />}
        </aside>
      </div>
    </>
  );
}
