import { Button, Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { useCase } from '../cases/api.js';
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
      <Button fullWidth mt="lg" renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId }} {...props} />}>
        {t('panel.open')}
      </Button>
    </>
  );
}
