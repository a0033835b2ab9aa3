import type { ContactPage } from '@sapar/contracts';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import { StatusWord } from '../../components/status-word.js';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';

interface PageProps {
  readonly page: ContactPage;
}

const actOf = ({ kind, subject }: ContactPage): string =>
  `acts.${kind === 'arrival-notification' ? (subject ?? kind) : kind}`;

/** What is to be done, for whom and by when; whose it is now where it is no longer this reader's. */
export function ContactFacts({ page }: PageProps) {
  const { t, day, moment } = useDatedWords('acts');
  const { t: own } = useDatedWords('contact');
  const { technicianName: name, dueOn, officeCutoffAt, hostName, hasJoined, mayFile, migrationUnit } = page;
  return (
    <>
      <Nearness page={page} />
      <h1>{t(actOf(page), { name })}</h1>
      <p className={styles['big']}>{dueOn === null ? t('byHand') : t('lastDay', { date: day(dueOn) })}</p>
      {officeCutoffAt === null ? null : (
        <p className={styles['quiet']}>{t('office', { moment: moment(officeCutoffAt) })}</p>
      )}
      <p className={styles['quiet']}>{`${page.missionReference}, ${page.siteName} · ${hostName}`}</p>
      {page.kind === 'arrival-notification' ? (
        <p className={styles['quiet']}>{own('arrivedOn', { date: day(page.eventOn) })}</p>
      ) : null}
      {migrationUnit === null ? null : <p className={styles['quiet']}>{own('unit', { unit: migrationUnit })}</p>}
      {hasJoined ? <p>{own('hasJoined', { company: hostName })}</p> : null}
      {hasJoined || mayFile ? null : <p>{own(whyNothing(page), { company: page.namedBy })}</p>}
    </>
  );
}

/** Another kind of deadline is only told here; a notification that cannot be filed here is somebody else's now. */
const whyNothing = ({ kind }: ContactPage): string => (kind === 'arrival-notification' ? 'notYours' : 'onlyTold');

function Nearness({ page: { dueOn, today, kind } }: PageProps) {
  const { t } = useDatedWords('acts');
  if (dueOn === null || kind === 'exit-expected') return null;
  if (dueOn > today)
    return (
      <StatusWord tone="win" icon={IconHourglass}>
        {t('open')}
      </StatusWord>
    );
  return (
    <StatusWord tone="over" icon={dueOn < today ? IconAlertTriangle : IconClock}>
      {t(dueOn < today ? 'overdue' : 'today')}
    </StatusWord>
  );
}

/** S37: the link never says only 'expired'; it says how the matter ended, by whom and when. */
export function ContactOutcome({ page }: PageProps) {
  const { t, day, moment } = useDatedWords('acts');
  const { state, technicianName: name, dueOn, endedAt, endedByName } = page;
  const isWithdrawn = state === 'withdrawn';
  return (
    <div className={`${styles['outcome'] ?? ''} ${isWithdrawn ? 'tone-wait' : 'tone-done'}`}>
      <IconCircleCheck size={24} aria-hidden />
      <div role="status">
        <h1>{t(`ended.${isWithdrawn ? 'withdrawn' : 'done'}`)}</h1>
        <p className={styles['big']}>{t(actOf(page), { name })}</p>
        {state === 'met-late' ? <p>{t('ended.late')}</p> : null}
        {dueOn === null ? null : <p className={styles['quiet']}>{t('lastDay', { date: day(dueOn) })}</p>}
        {endedAt === null ? null : (
          <p className={styles['quiet']}>
            {endedByName === null ? moment(endedAt) : t('ended.by', { name: endedByName, moment: moment(endedAt) })}
          </p>
        )}
      </div>
    </div>
  );
}

/** What has been recorded about the filing so far, and by whom. */
export function FiledList({ page: { filings } }: PageProps) {
  const { t, day, moment } = useDatedWords('contact');
  const { t: filed } = useDatedWords('filings');
  return (
    <>
      <h2>{t('filed')}</h2>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {filings.map(({ kind, filedOn, number, hasDocument, recordedAt, recordedByName }) => (
          <li key={recordedAt}>
            {[
              filed(`kinds.${kind}`),
              ...(filedOn === null ? [] : [day(filedOn)]),
              ...(number === null ? [] : [number]),
              ...(hasDocument ? [t('withFile')] : []),
            ].join(' · ')}
            <div className={styles['quiet']} style={{ margin: 0 }}>
              {recordedByName === null
                ? moment(recordedAt)
                : t('by', { name: recordedByName, moment: moment(recordedAt) })}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
