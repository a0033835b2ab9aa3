import type { TodayStatus } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { IconAlertTriangle, IconShieldExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

/** Breaches of personal data whose notice is open: red on the last day and after it. */
export function IncidentNote({ status: { incidents, today } }: { readonly status: TodayStatus }) {
  const { t, language } = useWords('today');
  const [first] = incidents;
  if (first === undefined) return null;
  const dated = incidents.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null;
  const isUrgent = dated !== null && dated <= today;
  const Mark = isUrgent ? IconAlertTriangle : IconShieldExclamation;
  return (
    <div className={`${styles['mailNote'] ?? ''} tone-${isUrgent ? 'over' : 'win'}`} role="status">
      <Mark size={16} aria-hidden />
      <p>
        {t('incidents.asks', { count: incidents.length })}
        {dated === null
          ? null
          : `, ${t('incidents.until', { date: formatDate(dated as CalendarDate, language) })}`}{' '}
        <Link to="/company/incidents" search={{ incident: first.id }}>
          {t('incidents.show')}
        </Link>
      </p>
    </div>
  );
}
