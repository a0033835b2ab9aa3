import type { TodayStatus } from '@sapar/contracts';
import { kazakhstanTimeAt } from '@sapar/messages';
import { StatusWord } from '../../components/status-word.js';
import { useWords } from '../../lib/words.js';
import styles from './shell.module.css';

/** Whether anybody would be reminded: the promise of the whole product in one line. */
export function Heartbeat({ status }: { readonly status: TodayStatus | undefined }) {
  const { t } = useWords('shell');
  if (status === undefined) {
    return (
      <div className={styles['beat']}>
        <StatusWord tone="wait">{t('heartbeat.unknown')}</StatusWord>
      </div>
    );
  }
  const { lastSweepAt, isLate, oldestUnsentAt } = status.heartbeat;
  return (
    <div className={styles['beat']}>
      <StatusWord tone={isLate ? 'over' : 'done'}>{t(isLate ? 'heartbeat.late' : 'heartbeat.onTime')}</StatusWord>
      <br />
      {lastSweepAt === null
        ? t('heartbeat.never')
        : t('heartbeat.lastCheck', { time: kazakhstanTimeAt(lastSweepAt).clock })}
      {oldestUnsentAt === null ? null : (
        <>
          <br />
          {t('heartbeat.oldest', { time: kazakhstanTimeAt(oldestUnsentAt).clock })}
        </>
      )}
    </div>
  );
}
