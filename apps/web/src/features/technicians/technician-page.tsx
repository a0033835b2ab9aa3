import { Button } from '@mantine/core';
import type { CaseLine, Technician } from '@sapar/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PageFault } from '../../components/page-fault.js';
import { ToPlace } from '../../components/to-place.js';
import { PersonAvatar } from '../../components/person-avatar.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { wholeList } from '../../lib/whole-list.js';
import { useMay } from '../../lib/session.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { MergedNote } from '../merging/merged-note.js';
import { PersonPapers } from '../papers/person-papers.js';
import { KeptBy } from '../sharing/owned-by.js';
import { TechnicianShares } from '../sharing/technician-shares.js';
import { PassportNumber } from '../readings/passport-number.js';
import { LiveLine } from '../live/live-line.js';
import { technicianQuery } from './api.js';
import { citizenshipName } from './citizenship.js';
import { StandingLookAlikes } from './look-alikes.js';
import { reusedWords } from './reused.js';
import { TechnicianForm } from './technician-form.js';

/** One person: the facts, the visits, and what the next visit need not ask again. */
export function TechnicianPage() {
  const { technicianId } = useParams({ strict: false }) as { readonly technicianId: string };
  const { data: technician, error, refetch } = useQuery(technicianQuery(technicianId));
  const mayMerge = useMay('technicians.write') && technician?.canChange === true;
  if (error !== null && technician === undefined)
    return <PageFault problem={error} onRetry={() => void refetch()} back={<ToPlace to="/technicians" />} />;
  if (technician === undefined) return <RowsSkeleton rows={5} />;
  return (
    <>
      <PersonHead technician={technician} />
      <LiveLine recordId={technician.id} />
      <div className={styles['columns']}>
        <div>
          <StandingLookAlikes technicianId={technician.id} mayMerge={mayMerge} />
          <PersonFacts technician={technician} />
          <Missions technicianId={technician.id} />
          <TechnicianShares technician={technician} />
          <Papers technician={technician} />
          <Visits technician={technician} />
          <MergedNote technicianId={technician.id} mayUndo={mayMerge} />
        </div>
        <aside>
          <Reused technician={technician} />
        </aside>
      </div>
    </>
  );
}

interface PersonProps {
  readonly technician: Technician;
}

function PersonHead({ technician }: PersonProps) {
  const { t } = useDatedWords('technicians');
  const mayAsk = useMay('company.read') && technician.canChange;
  return (
    <>
      <nav className={styles['crumbs']} aria-label={t('title')}>
        <Link to="/technicians">{t('title')}</Link>
        <IconChevronRight size={14} aria-hidden />
        <b>{technician.displayName}</b>
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
            <span>{citizenshipName(technician.citizenship, t)}</span>
            <span>{technician.supplierName}</span>
            {technician.isDemo ? <span>{t('demo')}</span> : null}
            <Link to="/technicians/$technicianId/days" params={{ technicianId: technician.id }}>
              {t('dayCounter')}
            </Link>
            {mayAsk ? (
              <Link to="/technicians/$technicianId/readings" params={{ technicianId: technician.id }}>
                {t('readings')}
              </Link>
            ) : null}
            {mayAsk ? (
              <Link to="/technicians/$technicianId/personal-data" params={{ technicianId: technician.id }}>
                {t('personalData')}
              </Link>
            ) : null}
          </div>
        </div>
      </header>
    </>
  );
}

function PersonFacts({ technician }: PersonProps) {
  const { t, day } = useDatedWords('technicians');
  const [isChanging, setIsChanging] = useState(false);
  const mayChange = useMay('technicians.write') && technician.canChange;
  const close = (): void => {
    setIsChanging(false);
  };
  if (isChanging)
    return (
      <section className={styles['card']}>
        <h2>{t('changeTitle', { name: technician.displayName })}</h2>
        <TechnicianForm technician={technician} onDone={close} onCancel={close} />
      </section>
    );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('fields.position'), technician.position ?? '–'],
    [t('fields.bornOn'), day(technician.bornOn)],
    [
      t('fields.passportNumber'),
      technician.passportMasked === null ? (
        t('page.noPassport')
      ) : (
        <PassportNumber technicianId={technician.id} masked={technician.passportMasked} place="technician" />
      ),
    ],
    [t('fields.passportExpiresOn'), day(technician.passportExpiresOn)],
    [t('fields.email'), technician.email ?? '–'],
    [t('fields.phone'), technician.phone ?? '–'],
    [t('fields.language'), t(`languages.${technician.language}`)],
  ];
  return (
    <section className={styles['card']}>
      <h2>
        {t('page.facts')} {technician.canChange ? null : <KeptBy name={technician.supplierName} />}
      </h2>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {facts.map(([word, fact]) => (
          <div key={word} style={{ display: 'contents' }}>
            <dt>{word}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {mayChange ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          onClick={() => {
            setIsChanging(true);
          }}
        >
          {t('change')}
        </Button>
      ) : null}
    </section>
  );
}

const useCasesOf = (technicianId: string) =>
  useQuery({
    queryKey: ['cases', { technicianId }],
    queryFn: () => wholeList<CaseLine>(`/cases?technicianId=${technicianId}`),
  });

/** Visits can be named as soon as they are read; the papers do not wait for them. */
function Papers({ technician }: PersonProps) {
  const { data } = useCasesOf(technician.id);
  return <PersonPapers technician={technician} cases={data?.items ?? []} />;
}

function Missions({ technicianId }: { readonly technicianId: string }) {
  const { t, day } = useDatedWords('technicians');
  const cases = useDatedWords('cases');
  const { data } = useCasesOf(technicianId);
  if (data === undefined) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('page.cases')}</h2>
      {data.items.length === 0 ? <p className={styles['quiet']}>{t('page.noCases')}</p> : null}
      <ul className={styles['history']}>
        {data.items.map((line) => (
          <li key={line.id}>
            <Link to="/cases/$caseId" params={{ caseId: line.id }}>
              {line.missionReference} · {line.siteName}
            </Link>
            <small>
              {cases.t(`stages.${line.stage}`)} · {day(line.enteredOn ?? line.plannedArrivalOn)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Visits({ technician }: PersonProps) {
  const { t, day } = useDatedWords('technicians');
  return (
    <section className={styles['section']}>
      <h2>{t('page.visits')}</h2>
      {technician.lastVisits.length === 0 ? <p className={styles['quiet']}>{t('page.noVisits')}</p> : null}
      <ul className={styles['history']}>
        {technician.lastVisits.map((visit) => (
          <li key={`${visit.missionReference}${visit.enteredOn}`}>
            <b>{day(visit.enteredOn)}</b> – {visit.leftOn === null ? t('page.stillThere') : day(visit.leftOn)}
            <small>
              {visit.missionReference} · {visit.missionTitle}
              {visit.addressOfStay === null ? '' : ` · ${visit.addressOfStay}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** S60: what is saved the second time. */
function Reused({ technician }: PersonProps) {
  const { t } = useDatedWords('technicians');
  const address = technician.lastVisits[0]?.addressOfStay ?? null;
  return (
    <section className={styles['card']}>
      <h3>{t('page.reused')}</h3>
      {technician.reused.length === 0 ? (
        <p className={styles['quiet']}>{t('page.notReused')}</p>
      ) : (
        <>
          <p>{reusedWords(technician.reused, t)}</p>
          {address === null ? null : (
            <p>
              {t('page.address')}: {address}
            </p>
          )}
          <p className={styles['quiet']}>{t('page.reusedHint')}</p>
        </>
      )}
    </section>
  );
}
