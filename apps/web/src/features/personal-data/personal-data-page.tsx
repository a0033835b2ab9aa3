import { IconChevronRight } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { PageFault } from '../../components/page-fault.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ToPlace } from '../../components/to-place.js';
import styles from '../cases/cases.module.css';
import { useMay } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { ExportCard } from '../exports/export-card.js';
import { usePersonalData } from './api.js';
import { ClocksCard } from './clocks-card.js';
import { ConsentCard } from './consent-card.js';
import { ErasureCard } from './erasure-card.js';

/** What a person agreed to, the three clocks of the data, and what a deletion would do. */
export function PersonalDataPage() {
  const { technicianId } = useParams({ strict: false }) as { readonly technicianId: string };
  const { t, moment } = useDatedWords('personal-data');
  const mayTake = useMay('identity.read');
  const { data, error, refetch } = usePersonalData(technicianId);
  if (error !== null && data === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/technicians" />} />;
  if (data === undefined) return <RowsSkeleton rows={6} />;
  const name = data.erasedAt === null ? data.displayName : t('erasedName');
  return (
    <>
      <nav className={styles['crumbs']} aria-label={t('technicians')}>
        <Link to="/technicians">{t('technicians')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/technicians/$technicianId" params={{ technicianId }}>
          {name}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{t('title')}</b>
      </nav>
      <PageHeader
        title={t('title')}
        subtitle={data.erasedAt === null ? t('subtitle', { name }) : t('erased', { moment: moment(data.erasedAt) })}
      />
      <div className={styles['columns']}>
        <div>
          <ClocksCard data={data} />
          {data.erasedAt === null ? <ErasureCard technicianId={technicianId} data={data} /> : null}
        </div>
        <aside>
          <ConsentCard technicianId={technicianId} data={data} />
          {mayTake && data.erasedAt === null ? (
            <ExportCard of="person" path={`/technicians/${technicianId}/export`} name={name} />
          ) : null}
        </aside>
      </div>
    </>
  );
}
