import type { TodayStatus } from '@sapar/contracts';
import { formatMoment } from '@sapar/messages';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../../lib/words.js';
import styles from './shell.module.css';

/** Over every page, while reminders are late or mail does not go out: what is safe and what to do meanwhile. */
export function StatusBanner({ status }: { readonly status: Pick<TodayStatus, 'mail' | 'heartbeat'> }) {
  const { t, language } = useWords('shell');
  const { mail, heartbeat } = status;
  const isStuck = mail.state === 'stuck';
  if (!isStuck && !heartbeat.isLate) return null;
  const time = heartbeat.lastSweepAt === null ? t('heartbeat.never') : formatMoment(heartbeat.lastSweepAt, language);
  return (
    <div className={`${styles['banner'] ?? ''} tone-over`} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {heartbeat.isLate ? (
          <p>
            <b>{t('banner.lateTitle')}.</b> {t('banner.lateText', { time })}
          </p>
        ) : null}
        {isStuck ? (
          <p>
            <b>{t('banner.stuckTitle')}.</b> {t('banner.stuckText', { count: mail.waiting })}
            {mail.oldestDueAt === null
              ? null
              : ` ${t('banner.stuckSince', { moment: formatMoment(mail.oldestDueAt, language) })}`}
            {mail.lastError === null ? null : <small>{t('banner.lastError', { error: mail.lastError })}</small>}
          </p>
        ) : null}
      </div>
    </div>
  );
}
