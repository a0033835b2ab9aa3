import type { CompanyEvent } from '@sapar/contracts';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import styles from '../cases/cases.module.css';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { useSignatoryHistory } from './api.js';

/** Who changed which day, the newest first. */
export function SignatoryHistory({ signatoryId }: { readonly signatoryId: string }) {
  const words = useDatedWords('signatories');
  const { t, moment } = words;
  const { data, error, refetch } = useSignatoryHistory(signatoryId);
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={3} />;
  return (
    <ul className={styles['history']}>
      {data.items.map((event) => (
        <li key={event.id}>
          {t(`history.${event.act}`)}
          {linesOf(event, words).map((line) => (
            <div key={line}>{line}</div>
          ))}
          <small>{t('history.by', { name: event.byName ?? '–', moment: moment(event.at) })}</small>
        </li>
      ))}
    </ul>
  );
}

function linesOf({ act, changes }: CompanyEvent, words: DatedWords): readonly string[] {
  const { t } = words;
  if (act === 'signatory-retired' || act === 'signatory-restored') return [];
  return changes
    .filter(({ isNamed }) => isNamed || act !== 'signatory-added')
    .map(({ field, before, after, isNamed }) => {
      const name = t(`history.fields.${field}`);
      if (!isNamed) return t('history.unnamed', { field: name });
      const now = valueOf(field, after, words);
      return before === null ? `${name}: ${now}` : `${name}: ${valueOf(field, before, words)} → ${now}`;
    });
}

function valueOf(field: string, value: string | null, { t, day }: DatedWords): string {
  if (value === null) return '–';
  if (isCalendarDateText(value)) return day(value);
  if (field === 'portals')
    return value
      .split(' ')
      .map((portal) => t(`portals.${portal}`))
      .join(', ');
  return field === 'authority' ? t(`authorities.${value}`) : value;
}
