import type { TodayStatus } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

/** Whose data is deleted soon: it goes by itself, and whoever answers for it can still look at what goes. */
export function RetentionNote({ status: { retentionEnds } }: { readonly status: TodayStatus }) {
  const { t, language } = useWords('today');
  const [first] = retentionEnds;
  if (first === undefined) return null;
  const people = new Set(retentionEnds.map(({ technicianId }) => technicianId)).size;
  const date = formatDate(first.deleteOn as CalendarDate, language);
  return (
    <div className={`${styles['mailNote'] ?? ''} tone-info`} role="status">
      <IconHourglass size={16} aria-hidden />
      <p>
        {t('retention.ends', { count: people })}{' '}
        {t('retention.first', { date, name: first.displayName, kind: t(`retention.kinds.${first.kind}`) })}{' '}
        <Link to="/technicians/$technicianId/personal-data" params={{ technicianId: first.technicianId }}>
          {t('retention.show')}
        </Link>
      </p>
    </div>
  );
}
