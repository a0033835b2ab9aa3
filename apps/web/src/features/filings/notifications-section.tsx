import { Button } from '@mantine/core';
import type { Filing, MigrationNotification } from '@sapar/contracts';
import { useState } from 'react';
import { StatusWord } from '../../components/status-word.js';
import caseStyles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import { Fold } from '../cases/fold.js';
import { contentAddress } from './api.js';
import { CorrectionForm } from './correction-form.js';
import { DifferenceTable, useFieldNames } from './difference-table.js';
import { FilingWord } from '../../components/filing-word.js';
import styles from './filings.module.css';

interface NotificationsSectionProps {
  readonly notifications: readonly MigrationNotification[];
  readonly name: string;
}

/** Every notification of the case with all of its filings; what was replaced stays and says so. */
export function NotificationsSection({ notifications, name }: NotificationsSectionProps) {
  const { t } = useDatedWords('cases');
  if (notifications.length === 0) return null;
  return (
    <section className={caseStyles['section']} data-folded>
      {notifications.map((notification) => (
        <Fold
          key={notification.id}
          level={2}
          isOpenAtFirst={notification.progress !== 'confirmed'}
          title={<NotificationLine notification={notification} />}
        >
          {notification.filings.length === 0 ? <p className={styles['quiet']}>{t('notification.none')}</p> : null}
          <ul className={styles['list']}>
            {[...notification.filings].reverse().map((filing) => (
              <FilingItem key={filing.id} filing={filing} name={name} />
            ))}
          </ul>
        </Fold>
      ))}
    </section>
  );
}

/** What it is, how far it has come, and the number that proves it. */
function NotificationLine({ notification }: { readonly notification: MigrationNotification }) {
  const { t } = useDatedWords('cases');
  const filings = useDatedWords('filings');
  const proof = notification.filings.findLast(
    ({ kind, replacedById }) => kind === 'confirmed' && replacedById === null,
  );
  return (
    <>
      {t(notification.movementId === null ? 'notification.title' : 'notification.moveTitle')}{' '}
      <FilingWord progress={notification.progress} />{' '}
      {proof?.number == null ? null : (
        <small className={caseStyles['mono']}>{filings.t('list.number', { number: proof.number })}</small>
      )}
    </>
  );
}

function FilingItem({ filing, name }: { readonly filing: Filing; readonly name: string }) {
  const { t } = useDatedWords('filings');
  const [isCorrecting, setIsCorrecting] = useState(false);
  const isReplaced = filing.replacedById !== null;
  const close = (): void => {
    setIsCorrecting(false);
  };
  return (
    <li className={`${styles['filing'] ?? ''} ${isReplaced ? (styles['replaced'] ?? '') : ''}`}>
      <FilingHead filing={filing} />
      <FilingFacts filing={filing} />
      {isCorrecting ? <CorrectionForm filing={filing} name={name} onClose={close} /> : null}
      {filing.kind === 'confirmed' && !isReplaced && !isCorrecting ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          onClick={() => {
            setIsCorrecting(true);
          }}
        >
          {t('list.correct')}
        </Button>
      ) : null}
    </li>
  );
}

const TONES = { submitted: 'win', confirmed: 'done', 'said-filed': 'win', 'try-failed': 'win' } as const;

function FilingHead({ filing }: { readonly filing: Filing }) {
  const { t, day } = useDatedWords('filings');
  const isReplaced = filing.replacedById !== null;
  const tone = isReplaced ? 'wait' : filing.differences.length > 0 ? 'doubt' : TONES[filing.kind];
  return (
    <div className={styles['filingHead']}>
      <b>{t(`kinds.${filing.kind}`)}</b>
      {filing.filedBy === null ? null : <span>{t(`filers.${filing.filedBy}`)}</span>}
      {filing.channel === null ? null : <span>{t(`channels.${filing.channel}`)}</span>}
      {filing.filedOn === null ? null : <span>{t('list.filedOn', { date: day(filing.filedOn) })}</span>}
      {filing.number === null ? null : (
        <span className={caseStyles['mono']}>{t('list.number', { number: filing.number })}</span>
      )}
      {isReplaced || filing.differences.length > 0 ? (
        <StatusWord tone={tone}>{isReplaced ? t('list.replaced') : t('progress.differs')}</StatusWord>
      ) : null}
      {filing.isDoubtful ? <StatusWord tone="doubt">{t('list.doubt')}</StatusWord> : null}
    </div>
  );
}

function FilingFacts({ filing }: { readonly filing: Filing }) {
  const { t, moment } = useDatedWords('filings');
  const fieldNames = useFieldNames();
  const recorded = moment(filing.recordedAt);
  return (
    <>
      {filing.saidBy === null ? null : <p>{t('list.saidBy', { name: filing.saidBy })}</p>}
      {filing.message === null ? null : <p>{filing.message}</p>}
      {filing.replacesReason === null ? null : <p>{t('list.replacedWhy', { reason: filing.replacesReason })}</p>}
      {filing.isDoubtful ? <p className={styles['quiet']}>{t('result.doubt')}</p> : null}
      <DifferenceTable differences={filing.differences} />
      {filing.kind !== 'confirmed' || filing.notCompared.length === 0 ? null : (
        <p className={styles['quiet']}>{t('differences.notCompared', { fields: fieldNames(filing.notCompared) })}</p>
      )}
      {filing.document === null ? null : (
        <p>
          <a href={contentAddress(filing.document.id)}>{t('list.document', { name: filing.document.name })}</a>
        </p>
      )}
      <p className={styles['quiet']}>
        {filing.recordedByName === null
          ? t('list.recordedPlain', { moment: recorded })
          : t('list.recorded', { moment: recorded, name: filing.recordedByName })}
      </p>
    </>
  );
}
