import type { ReminderPage } from '@sapar/contracts';
import { IconAlertTriangle, IconClock, IconHourglass } from '@tabler/icons-react';
import { StatusWord } from '../../components/status-word.js';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';

/** What is to be done, for whom, by when, and who has it. */
export function ReminderFacts({ page }: { readonly page: ReminderPage }) {
  const { t, day, moment } = useDatedWords('acts');
  const { kind, technicianName: name, dueOn, officeCutoffAt, doerName, doerPhone, writtenTo } = page;
  return (
    <div>
      <Nearness page={page} />
      <h1>{t(`acts.${page.subject !== null && kind === 'arrival-notification' ? 'move' : kind}`, { name })}</h1>
      {dueOn === null ? <p className={styles['big']}>{t('byHand')}</p> : null}
      {dueOn === null ? null : (
        <p className={styles['big']}>{t(kind === 'exit-expected' ? 'plannedExit' : 'lastDay', { date: day(dueOn) })}</p>
      )}
      {officeCutoffAt === null ? null : (
        <p className={styles['quiet']}>{t('office', { moment: moment(officeCutoffAt) })}</p>
      )}
      <p className={styles['quiet']}>{`${page.missionReference}, ${page.siteName} · ${page.hostName}`}</p>
      {doerName === null ? null : (
        <p className={styles['quiet']}>
          {t('doer', { name: doerName })}
          {doerPhone === null ? null : (
            <>
              {', '}
              <a href={`tel:${doerPhone.replace(/[^+\d]/gu, '')}`}>{doerPhone}</a>
            </>
          )}
        </p>
      )}
      {writtenTo.length === 0 ? null : (
        <p className={styles['quiet']}>
          {t('writtenTo', { list: writtenTo.map((one) => `${one.name} – ${moment(one.at)}`).join('; ') })}
        </p>
      )}
    </div>
  );
}

function Nearness({ page: { dueOn, today, kind } }: { readonly page: ReminderPage }) {
  const { t } = useDatedWords('acts');
  if (dueOn === null || kind === 'exit-expected') return null;
  if (dueOn < today)
    return (
      <StatusWord tone="over" icon={IconAlertTriangle}>
        {t('overdue')}
      </StatusWord>
    );
  return dueOn === today ? (
    <StatusWord tone="over" icon={IconClock}>
      {t('today')}
    </StatusWord>
  ) : (
    <StatusWord tone="win" icon={IconHourglass}>
      {t('open')}
    </StatusWord>
  );
}
