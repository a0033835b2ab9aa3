import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TechnicianDays } from '@sapar/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { ToPlace } from '../../components/to-place.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import crumbs from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { citizenshipName } from '../technicians/citizenship.js';
import { daysQuery, isComplete, type TriedVisit } from './api.js';
import { CapCard } from './cap-card.js';
import { useCapNames } from './cap-words.js';
import { DaysBar } from './days-bar.js';
import styles from './days.module.css';
import { Doubts } from './doubts.js';
import { StaysTable } from './stays-table.js';
import { VisaCard } from './visa-card.js';
import { WhatIf } from './what-if.js';

/** How long one technician may stay: every limit, the stays behind it, and a visit tried out. */
export function DaysPage() {
  const { technicianId } = useParams({ strict: false }) as { readonly technicianId: string };
  const [tried, setTried] = useState<TriedVisit>({ from: '', to: '' });
  const { data: days, error, refetch } = useQuery(daysQuery(technicianId, isComplete(tried) ? tried : null));
  if (error !== null && days === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/technicians" />} />;
  if (days === undefined) return <RowsSkeleton rows={6} />;
  return (
    <>
      <DaysHead days={days} />
      <div className={styles['columns']}>
        <div>
          <Limits days={days} />
          <DaysBar days={days} />
          <StaysTable days={days} />
        </div>
        <aside>
          <WhatIf days={days} tried={tried} onTry={setTried} />
          <VisaCard days={days} />
          <Doubts days={days} />
        </aside>
      </div>
    </>
  );
}

interface DaysProps {
  readonly days: TechnicianDays;
}

function DaysHead({ days }: DaysProps) {
  const { t, day } = useDatedWords('days');
  const people = useDatedWords('technicians');
  const nameOf = useCapNames();
  const binding = days.caps.find(({ isBinding }) => isBinding);
  const params = { technicianId: days.technicianId };
  return (
    <>
      <nav className={crumbs['crumbs']} aria-label={people.t('title')}>
        <Link to="/technicians">{people.t('title')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/technicians/$technicianId" params={params}>
          {days.displayName}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{t('title')}</b>
      </nav>
      <header className={styles['head']}>
        <div>
          <h1>
            {days.displayName} {days.nativeName === null ? null : <span>{days.nativeName}</span>}
          </h1>
          <p>
            {citizenshipName(days.citizenship, people.t)} · {t(`bases.${days.basis}`)}
            {days.missionReference === null ? '' : ` · ${days.missionReference}`}
          </p>
        </div>
        <div className={styles['last']}>
          <small>{t('lastLawful')}</small>
          <strong>{days.lastLawfulOn === null ? noLastDay(binding === undefined, t) : day(days.lastLawfulOn)}</strong>
          {binding === undefined ? null : <small>{t('endedBy', { cap: nameOf(binding) })}</small>}
        </div>
      </header>
    </>
  );
}

/** What ends first is read first. */
const bindingFirst = (caps: TechnicianDays['caps']): TechnicianDays['caps'] => [
  ...caps.filter(({ isBinding }) => isBinding),
  ...caps.filter(({ isBinding }) => !isBinding),
];

const noLastDay = (isUnlimited: boolean, t: (key: string) => string): string =>
  t(isUnlimited ? 'noLimit' : 'noLawfulDay');

function Limits({ days }: DaysProps) {
  const { t } = useDatedWords('days');
  if (days.caps.length === 0)
    return <p className={styles['none']}>{t(days.basis === 'residence-permit' ? 'residence' : 'noRule')}</p>;
  return (
    <div className={styles['caps']}>
      {bindingFirst(days.caps).map((cap) => (
        <CapCard key={`${cap.kind}${String(cap.days)}${cap.rule?.id ?? ''}`} cap={cap} days={days} />
      ))}
    </div>
  );
}
