import { Button, Drawer } from '@mantine/core';
import type { CaseDetail } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { DeadlineChip } from '../../components/deadline-chip.js';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useCase } from '../cases/api.js';
import { dateNameOf } from '../cases/date-name.js';
import { openDeadlines } from '../cases/rail.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './case-views.module.css';
import { useCaseView } from './use-case-view.js';

/** A case beside the list that it was chosen from; the list stays where it is. */
export function SidePanel() {
  const { t } = useDatedWords('views');
  const { search, change } = useCaseView();
  return (
    <Drawer
      opened={search.open !== undefined}
      onClose={() => {
        change({ open: undefined });
      }}
      position="right"
      size={420}
      title={t('panel.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {search.open === undefined ? null : <CaseSummary caseId={search.open} />}
    </Drawer>
  );
}

function CaseSummary({ caseId }: { readonly caseId: string }) {
  const { t, day } = useDatedWords('views');
  const { data, error, refetch } = useCase(caseId);
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={4} />;
  const stay = data.stays.at(-1);
  const facts: readonly (readonly [string, string])[] = [
    [t('columns.mission'), `${data.mission.reference} · ${data.mission.title}`],
    [t('columns.site'), data.mission.site.name],
    [t('columns.stage'), t(`stages.${data.stage}`)],
    [t('columns.planned'), day(data.plannedArrivalOn)],
    [t('columns.entered'), day(stay?.enteredOn ?? null)],
    [t('panel.left'), day(stay?.leftOn ?? null)],
    [t('panel.address'), stay?.addressOfStay ?? '–'],
    [t('columns.doer'), data.doerName ?? '–'],
    [t('panel.questions'), String(data.questions.filter(({ answeredAt }) => answeredAt === null).length)],
  ];
  return (
    <>
      <h2 className={styles['panelName']}>
        {data.technician.displayName} <small>{data.technician.nativeName}</small>
      </h2>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <OpenDates detail={data} />
      <Button fullWidth mt="lg" renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId }} {...props} />}>
        {t('panel.open')}
      </Button>
    </>
  );
}

/** What is still to be kept, each with 'why this date?'. */
function OpenDates({ detail: { deadlines, dates } }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const { t: ofViews } = useDatedWords('views');
  const open = [...openDeadlines(deadlines), ...dates.filter(({ state }) => state === 'open')];
  if (open.length === 0) return null;
  return (
    <>
      <h3 className={styles['panelDates']}>{ofViews('panel.dates')}</h3>
      <ul className={styles['dates']}>
        {open.map((deadline) => (
          <li key={deadline.id}>
            <span>{t(`dates.names.${dateNameOf(deadline)}`)}</span>
            <DeadlineChip deadline={deadline} />
          </li>
        ))}
      </ul>
    </>
  );
}
