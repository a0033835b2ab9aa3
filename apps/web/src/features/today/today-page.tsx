import { Button } from '@mantine/core';
import type { OpenDeadline } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { LoadError } from '../../components/load-error.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useWords } from '../../lib/words.js';
import { openDeadlinesQuery, todayQuery } from './api.js';
import { DayRuler } from './day-ruler.js';
import { IncidentNote } from './incident-note.js';
import { RetentionNote } from './retention-note.js';
import { LawNote } from './law-note.js';
import { MailNotes } from './mail-notes.js';
import { Queue } from './queue.js';
import { SideColumn } from './side-column.js';
import { actOf } from './act-of.js';
import { useActs } from './use-acts.js';
import styles from './today.module.css';

// Asked for after the queue, which is what the page is opened for.
const Turns = lazy(async () => ({ default: (await import('./turns.js')).Turns }));
const FinishDrawer = lazy(async () => ({ default: (await import('./finish-drawer.js')).FinishDrawer }));

export function TodayPage() {
  const { t } = useWords('today');
  const { data: status } = useQuery(todayQuery);
  const [day, setDay] = useState<string | null>(null);
  const [finishing, setFinishing] = useState<OpenDeadline | null>(null);
  return (
    <>
      <PageHeader title={t('title')} subtitle={status === undefined ? ' ' : <Summary />} />
      {status === undefined ? (
        <div className={styles['rulerPlace']} />
      ) : (
        <DayRuler days={status.days} today={status.today} chosen={day} onChoose={setDay} />
      )}
      {status === undefined ? null : <MailNotes mail={status.mail} />}
      {status === undefined ? null : <IncidentNote status={status} />}
      {status === undefined ? null : <RetentionNote status={status} />}
      {status === undefined ? null : <LawNote questions={status.lawQuestions} />}
      <div className={styles['two']}>
        <div>
          <Open
            day={day}
            onShowAll={() => {
              setDay(null);
            }}
            onFinish={setFinishing}
          />
        </div>
        {status === undefined ? null : (
          <div>
            <Suspense fallback={null}>
              <Turns />
            </Suspense>
            <SideColumn status={status} />
          </div>
        )}
      </div>
      {finishing === null ? null : (
        <Finishing
          deadline={finishing}
          onClose={() => {
            setFinishing(null);
          }}
        />
      )}
    </>
  );
}

function Summary() {
  const { t } = useWords('today');
  const counts = useQuery(todayQuery).data?.counts;
  if (counts === undefined) return null;
  return t('summary', { now: counts.overdue + counts.notComputable, today: counts.today, week: counts.thisWeek });
}

function Finishing({ deadline, onClose }: { readonly deadline: OpenDeadline; readonly onClose: () => void }) {
  const may = useActs();
  const { finish } = actOf(deadline, may.today, may);
  return (
    <Suspense fallback={null}>
      <FinishDrawer deadline={deadline} isAnswer={finish === 'answer'} onClose={onClose} />
    </Suspense>
  );
}

interface OpenProps {
  readonly day: string | null;
  readonly onShowAll: () => void;
  readonly onFinish: (deadline: OpenDeadline) => void;
}

function Open({ day, onShowAll, onFinish }: OpenProps) {
  const { t, language } = useWords('today');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(openDeadlinesQuery);
  if (data === undefined) {
    return error === null ? <RowsSkeleton /> : <LoadError problem={error} onRetry={() => void refetch()} />;
  }
  const all = data.pages.flatMap(({ items }) => items);
  const shown = day === null ? all : all.filter(({ dueOn }) => dueOn === day);
  return (
    <>
      {day === null ? null : (
        <p className={styles['filter']}>
          {t('filtered', { date: formatDate(day as CalendarDate, language) })}
          <Button variant="subtle" onClick={onShowAll}>
            {t('showAll')}
          </Button>
        </p>
      )}
      {shown.length === 0 ? <Nothing isFiltered={day !== null} /> : <Queue deadlines={shown} onFinish={onFinish} />}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} mt="lg" onClick={() => void fetchNextPage()}>
          {t('showMore')}
        </Button>
      ) : null}
    </>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useWords('today');
  if (isFiltered) return <EmptyState text={t('emptyDay')} />;
  return (
    <EmptyState
      text={t('empty')}
      action={
        <Link to="/missions" className={styles['button']}>
          {t('toMissions')}
        </Link>
      }
    />
  );
}
