import type { CaseDetail } from '@sapar/contracts';
import { IconBriefcase, IconBuildingFactory2, IconChevronRight, IconMapPin, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { PersonAvatar } from '../../components/person-avatar.js';
import { citizenshipName } from '../technicians/citizenship.js';
import styles from './cases.module.css';
import { useDatedWords } from './dated-words.js';

/** Where we are and who it is about; a name keeps its own script beside the Latin one. */
export function CaseHead({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const people = useDatedWords('technicians');
  const { technician, mission } = detail;
  return (
    <>
      <nav className={styles['crumbs']} aria-label={t('crumbs')}>
        <Link to="/missions">{t('missions')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/missions/$missionId" params={{ missionId: mission.id }}>
          {mission.reference}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{technician.displayName}</b>
        <Link className={styles['print'] ?? ''} to="/cases/$caseId/print" params={{ caseId: detail.id }}>
          <IconPrinter size={14} aria-hidden /> {t('print')}
        </Link>
      </nav>
      <header className={styles['who']}>
        <PersonAvatar name={technician.displayName} size="lg" />
        <div>
          <h1>
            {technician.displayName}{' '}
            {technician.nativeName === null ? null : <span className={styles['native']}>{technician.nativeName}</span>}
          </h1>
          <div className={styles['meta']}>
            <span className={styles['mono']}>
              {technician.surname} {technician.givenNames}
            </span>
            <span>{citizenshipName(technician.citizenship, people.t)}</span>
            <span>
              <IconBriefcase size={16} aria-hidden />
              <Link to="/missions/$missionId" params={{ missionId: mission.id }}>
                {mission.reference} · {mission.title}
              </Link>
            </span>
            <span>
              <IconMapPin size={16} aria-hidden />
              {mission.site.name}
            </span>
            <span>
              <IconBuildingFactory2 size={16} aria-hidden />
              {technician.supplierName}
            </span>
            {detail.isDemo ? <span>{t('demo')}</span> : null}
          </div>
        </div>
      </header>
    </>
  );
}
