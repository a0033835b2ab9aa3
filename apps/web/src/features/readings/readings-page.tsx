import type { Reading } from '@sapar/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state.js';
import { PageFault } from '../../components/page-fault.js';
import { PageHeader } from '../../components/page-header.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { ToPlace } from '../../components/to-place.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import table from '../missions/missions.module.css';
import { useReadings } from './api.js';

const COLUMNS = ['when', 'who', 'what', 'where', 'why'] as const;

/** Who viewed this passport: every reading of the number and of the papers, for whoever owns the person's data. */
export function ReadingsPage() {
  const { technicianId } = useParams({ strict: false }) as { readonly technicianId: string };
  const { t } = useDatedWords('readings');
  const { data, error, refetch } = useReadings(technicianId);
  if (error !== null && data === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/technicians" />} />;
  if (data === undefined) return <RowsSkeleton rows={6} />;
  return (
    <>
      <nav className={styles['crumbs']} aria-label={t('technicians')}>
        <Link to="/technicians">{t('technicians')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/technicians/$technicianId" params={{ technicianId }}>
          {data.personName}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{t('title')}</b>
      </nav>
      <PageHeader title={t('title')} subtitle={t('subtitle', { name: data.personName })} />
      {data.items.length === 0 ? <EmptyState text={t('none')} /> : <ReadingsTable items={data.items} />}
    </>
  );
}

function ReadingsTable({ items }: { readonly items: readonly Reading[] }) {
  const { t } = useDatedWords('readings');
  return (
    <div className={table['frame']} role="region" aria-label={t('title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((reading) => (
            <ReadingRow key={reading.id} reading={reading} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReadingRow({ reading }: { readonly reading: Reading }) {
  const { t, moment } = useDatedWords('readings');
  const { at, byName, byCompany, what, way, place, fileName, reason, caseId } = reading;
  return (
    <tr>
      <td>{moment(at)}</td>
      <td>
        <span className={table['name']}>{byName ?? t('nobody')}</span>
        {byCompany === null ? null : <small>{byCompany}</small>}
      </td>
      <td>
        {t(`what.${what}`)}
        {way === null ? null : <small>{t(`ways.${way}`)}</small>}
        {fileName === null ? null : <small>{fileName}</small>}
      </td>
      <td>
        {what === 'person-exported' ? '–' : t(`places.${place ?? 'case'}`)}
        {caseId === null ? null : (
          <small>
            <Link to="/cases/$caseId" params={{ caseId }}>
              {t('toCase')}
            </Link>
          </small>
        )}
      </td>
      <td>{reason === null ? '–' : what === 'person-exported' ? t(`purposes.${reason}`) : reason}</td>
    </tr>
  );
}
