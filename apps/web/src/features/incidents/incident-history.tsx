import type { CompanyEvent } from '@sapar/contracts';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import styles from '../cases/cases.module.css';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { useIncidentHistory } from './api.js';

/** Who wrote down, changed and closed it, the newest first; of words only that they changed. */
export function IncidentHistory({ incidentId }: { readonly incidentId: string }) {
  const words = useDatedWords('incidents');
  const { t, moment } = words;
  const { data } = useIncidentHistory(incidentId);
  if (data === undefined) return <RowsSkeleton rows={2} />;
  return (
    <section className={styles['card']}>
      <h3>{t('history.title')}</h3>
      <ul className={styles['history']}>
        {data.items.map((event) => (
          <li key={event.id}>
            {t(`history.${event.act}`)}
            {event.act === 'incident-changed'
              ? event.changes.map((change) => <div key={change.field}>{lineOf(change, words)}</div>)
              : null}
            <small>{t('history.by', { name: event.byName ?? '–', moment: moment(event.at) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lineOf({ field, before, after, isNamed }: CompanyEvent['changes'][number], words: DatedWords): string {
  const { t } = words;
  const name = t(`fields.${field}`);
  if (!isNamed) return t('history.unnamed', { field: name });
  return `${name}: ${valueOf(field, before, words)} → ${valueOf(field, after, words)}`;
}

function valueOf(field: string, value: string | null, { t, day }: DatedWords): string {
  if (value === null) return '–';
  if (isCalendarDateText(value)) return day(value);
  if (field !== 'dataKinds') return value;
  return value
    .split(' ')
    .map((kind) => t(`data.${kind}`))
    .join(', ');
}
