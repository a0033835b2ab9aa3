import type { HeldReminderPolicy, ReminderSettings, TriedReminders } from '@sapar/contracts';
import { addDays, type CalendarDate } from '@sapar/domain';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { StatusWord } from '../../components/status-word.js';
import { ApiProblem } from '../../lib/api.js';
import { useNow } from '../../lib/now.js';
import { codeIn } from '../cases/known-code.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useTrial } from './api.js';
import { rolesOf } from './policies-table.js';
import styles from './reminders.module.css';
import { THRESHOLDS } from './thresholds.js';

interface PolicyTrialProps {
  readonly kind: HeldReminderPolicy['kind'];
  readonly settings: ReminderSettings;
}

/** What the settings in the form would send, for a last day that anybody may choose. */
export function PolicyTrial({ kind, settings }: PolicyTrialProps) {
  const { t } = useDatedWords('reminders');
  const today = useNow()?.today ?? '2026-01-01';
  const [lastOn, setLastOn] = useState<string>(addDays(today as CalendarDate, 30));
  const { data, error } = useTrial(kind, settings, lastOn);
  return (
    <section className={styles['trial']} aria-label={t('trial.title')}>
      <h3>{t('trial.title')}</h3>
      <DateField label={t('trial.lastOn')} value={lastOn} onChange={setLastOn} />
      {error instanceof ApiProblem ? <p role="alert">{error.errors.map(({ message }) => message).join(' ')}</p> : null}
      {data === undefined || error !== null ? null : <TrialLines items={data.items} />}
    </section>
  );
}

function TrialLines({ items }: TriedReminders) {
  const { t, moment } = useDatedWords('reminders');
  if (items.length === 0) return <p>{t('trial.none')}</p>;
  return (
    <ul>
      {items.map(({ at, threshold, roles, isCritical }) => (
        <li key={`${at} ${threshold}`}>
          <span>{moment(at)}</span>
          <span>
            {t(`thresholds.${codeIn(THRESHOLDS, threshold)}`)}
            <small>{rolesOf(roles, t)}</small>
          </span>
          <span>{isCritical ? <StatusWord tone="win">{t('trial.critical')}</StatusWord> : null}</span>
        </li>
      ))}
    </ul>
  );
}
