import type { TodayStatus } from '@sapar/contracts';
import { formatMoment } from '@sapar/messages';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../lib/words.js';
import styles from './shell.module.css';

/** What stands still, since when, and what to do meanwhile. */
export function BannerText({ status }: { readonly status: Pick<TodayStatus, 'mail' | 'heartbeat'> }) {
  const { t, language } = useWords('banner');
  const { mail, heartbeat } = status;
  const isStuck = mail.state === 'stuck';
  const time = heartbeat.lastSweepAt === null ? t('never') : formatMoment(heartbeat.lastSweepAt, language);
  return (
    <div className={`${styles['banner'] ?? ''} tone-over`} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {heartbeat.isLate ? (
          <p>
            <b>{t('lateTitle')}.</b> {t('lateText', { time })}
          </p>
        ) : null}
        {isStuck ? (
          <p>
            <b>{t('stuckTitle')}.</b> {t('stuckText', { count: mail.waiting })}
            {mail.oldestDueAt === null
              ? null
              : ` ${t('stuckSince', { moment: formatMoment(mail.oldestDueAt, language) })}`}
            {mail.lastError === null ? null : <small>{t('lastError', { error: mail.lastError })}</small>}
          </p>
        ) : null}
        <p>{toldOf(heartbeat, { t, language })}</p>
      </div>
    </div>
  );
}

/** Who else knows of it: nobody should rely on a second way that is not there. */
function toldOf(
  { hasSecondPath, toldAt }: TodayStatus['heartbeat'],
  { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>,
): string {
  if (toldAt !== null) return t('told', { moment: formatMoment(toldAt, language) });
  return t(hasSecondPath ? 'toldSoon' : 'noSecondPath');
}
