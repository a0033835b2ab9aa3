import { Button } from '@mantine/core';
import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import { useState } from 'react';
import { DeadlineChip } from '../../components/deadline-chip.js';
import { OwnedBy } from '../sharing/owned-by.js';
import { FilingPanel } from '../filings/filing-panel.js';
import { FilingWord } from '../../components/filing-word.js';
import { ArrivalAnswer } from './arrival-answer.js';
import styles from './cases.module.css';
import { DaySteps } from './day-steps.js';
import { mainDeadline, openDeadlines, toneClass, urgencyOf, type Urgency } from './rail.js';
import { RecordArrivalForm } from './record-arrival-form.js';
import { useDatedWords, type DatedWords } from './dated-words.js';

interface ActCardProps {
  readonly detail: CaseDetail;
  readonly today: string;
}

/** The one thing to do now, with its last day as the largest figure, finished in place. */
export function ActCard({ detail, today }: ActCardProps) {
  const open = openDeadlines(detail.deadlines);
  const main = mainDeadline(detail.deadlines);
  // Two addresses in one window are two duties: each has its card, the nearer first.
  const shown = open.length > 0 ? open : main === null ? [] : [main];
  if (shown.every(({ state }) => state === 'withdrawn')) return <NothingDue detail={detail} />;
  return shown.map((deadline) => (
    <DueCard key={`${deadline.id}:${String(deadline.revision)}`} detail={detail} deadline={deadline} today={today} />
  ));
}

function DueCard({ detail, deadline, today }: ActCardProps & { readonly deadline: DeadlineExplained }) {
  const words = useDatedWords('cases');
  const tone = urgencyOf(deadline, today);
  return (
    <section className={`${styles['act'] ?? ''} ${toneClass(tone)}`}>
      <div className={styles['actHead']}>
        <div>
          <h2>{headingOf(deadline, words)}</h2>
          <LastDay deadline={deadline} words={words} />
        </div>
        <div>
          <DeadlineChip deadline={deadline} />
          <p className={styles['quiet']} style={{ marginTop: 8 }}>
            <FilingWord progress={deadline.filing} />
          </p>
        </div>
      </div>
      {deadline.steps.length === 0 ? null : <DaySteps deadline={deadline} tone={tone} />}
      <ActFoot detail={detail} deadline={deadline} tone={tone} />
    </section>
  );
}

function LastDay({ deadline, words }: { readonly deadline: DeadlineExplained; readonly words: DatedWords }) {
  const { t, day, moment } = words;
  if (deadline.dueOn === null)
    return <p className={styles['quiet']}>{t('act.undecided', { year: String(deadline.missingYear ?? '') })}</p>;
  return (
    <>
      <p className={styles['quiet']}>{t('act.lastDay')}</p>
      <p className={styles['big']}>{day(deadline.dueOn)}</p>
      {deadline.officeCutoffAt === null ? null : (
        <p className={styles['quiet']}>{t('act.officeCutoff', { moment: moment(deadline.officeCutoffAt) })}</p>
      )}
      {deadline.isProvisional ? (
        <p className={styles['quiet']}>{t('act.provisional', { date: day(deadline.eventOn) })}</p>
      ) : null}
    </>
  );
}

function headingOf({ state, isProvisional, technicianName, subject }: DeadlineExplained, { t }: DatedWords): string {
  if (state === 'met') return t('act.done');
  if (state === 'met-late') return t('act.doneLate');
  if (subject !== null) return t('act.fileMove');
  return isProvisional ? t('act.ask', { name: technicianName }) : t('act.file');
}

interface ActFootProps {
  readonly detail: CaseDetail;
  readonly deadline: DeadlineExplained;
  readonly tone: Urgency;
}

function ActFoot({ detail, deadline, tone }: ActFootProps) {
  const { t } = useDatedWords('cases');
  const [isOpen, setIsOpen] = useState(false);
  const notificationId = deadline.notificationId;
  const close = (): void => {
    setIsOpen(false);
  };
  const { mayChange } = detail.mission.sharing;
  const group = deadline.isProvisional ? 'mission' : 'notification';
  const isOurs = mayChange.includes(group);
  const label = deadline.isProvisional ? t('act.answer') : notificationId === null ? null : t('act.openPanel');
  return (
    <>
      <div className={styles['actFoot']}>
        {isOurs ? null : <OwnedBy mission={detail.mission} group={group} />}
        {label === null || !isOurs ? null : (
          <Button
            variant={tone === 'done' ? 'default' : 'filled'}
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {label}
          </Button>
        )}
        {detail.doerName === null ? null : (
          <p className={styles['quiet']}>{t('act.doer', { name: detail.doerName })}</p>
        )}
        {detail.deputyName === null ? null : (
          <p className={styles['quiet']}>{t('act.deputy', { name: detail.deputyName })}</p>
        )}
      </div>
      {isOpen ? (
        <div className={styles['actBody']}>
          {deadline.isProvisional || notificationId === null ? (
            <ArrivalAnswer deadline={deadline} onDone={close} />
          ) : (
            <FilingPanel notificationId={notificationId} onClose={close} />
          )}
        </div>
      ) : null}
    </>
  );
}

/** No deadline runs: either nothing is planned, or the person does not come. */
function NothingDue({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('cases');
  const [isOpen, setIsOpen] = useState(false);
  const isOver = detail.stage === 'cancelled' || detail.stage === 'not-admitted' || detail.stage === 'left';
  return (
    <section className={`${styles['act'] ?? ''} tone-plain`}>
      <div className={styles['actHead']}>
        <div>
          <h2>{isOver ? t('act.withdrawn') : t('act.record')}</h2>
          <p className={styles['quiet']}>{isOver ? t(`stages.${detail.stage}`) : t('act.noPlan')}</p>
        </div>
      </div>
      <div className={styles['actFoot']}>
        <OwnedBy mission={detail.mission} group="mission" />
        <Button
          disabled={!detail.mission.sharing.mayChange.includes('mission')}
          variant={isOver ? 'default' : 'filled'}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('act.openArrival')}
        </Button>
      </div>
      {isOpen ? (
        <div className={styles['actBody']}>
          <RecordArrivalForm
            caseId={detail.id}
            technicianName={detail.technician.displayName}
            known={{
              borderPoint: detail.plannedBorderPoint,
              addressOfStay: detail.mission.site.address,
              basis: detail.basis,
            }}
            onDone={() => {
              setIsOpen(false);
            }}
          />
        </div>
      ) : null}
    </section>
  );
}
