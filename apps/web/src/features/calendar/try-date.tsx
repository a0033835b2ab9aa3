import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '../../components/date-field.js';
import { LoadError } from '../../components/load-error.js';
import { ExplainedDate } from '../../components/why/why-this-date.js';
import { useDatedWords } from '../cases/dated-words.js';
import { trialQuery } from './api.js';
import styles from './calendar.module.css';

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

interface TryDateProps {
  readonly arrivedOn: string;
  readonly onChange: (on: string) => void;
}

/** Somebody arrives on this day: when is the last day for the notification, and why? Nothing is saved. */
export function TryDate({ arrivedOn, onChange }: TryDateProps) {
  const { t } = useDatedWords('calendar');
  const cases = useDatedWords('cases');
  const [atHostOn, setAtHostOn] = useState('');
  const isBefore = ISO.test(atHostOn) && atHostOn < arrivedOn;
  const isComplete = ISO.test(arrivedOn) && (atHostOn === '' || ISO.test(atHostOn)) && !isBefore;
  return (
    <section className={styles['box']}>
      <h2>{t('try.title')}</h2>
      <div className={styles['tried']}>
        <DateField label={t('try.arrival')} value={arrivedOn} onChange={onChange} />
        <DateField
          label={`${cases.t('arrival.atHostOn')} (${cases.t('optional')})`}
          description={cases.t('arrival.atHostOnHint')}
          value={atHostOn}
          onChange={setAtHostOn}
          error={isBefore ? cases.t('arrival.beforeEntry') : undefined}
        />
      </div>
      {isComplete ? <Tried arrivedOn={arrivedOn} atHostOn={atHostOn} /> : null}
      {isComplete || isBefore ? null : <p className={styles['quiet']}>{t('try.hint')}</p>}
    </section>
  );
}

function Tried({ arrivedOn, atHostOn }: { readonly arrivedOn: string; readonly atHostOn: string }) {
  const { t, language } = useDatedWords('calendar');
  const { data, error, refetch } = useQuery({
    ...trialQuery(arrivedOn, atHostOn),
    placeholderData: (before) => before,
  });
  if (error !== null) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <>
      {data.dueOn === null ? null : (
        <p className={styles['hero']} aria-live="polite">
          <small>{t('try.lastDay')}</small>
          {formatDate(data.dueOn as CalendarDate, language)}
        </p>
      )}
      <div className={styles['why']}>
        <ExplainedDate deadline={data} />
      </div>
    </>
  );
}
