import type { CompanyEvent } from '@sapar/contracts';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { isCalendarDateText } from '../cases/calendar-text.js';
import styles from '../cases/cases.module.css';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { usePaperHistory } from './api.js';
import type { Paper, PaperField, PaperKind } from './paper-kind.js';

interface PaperHistoryProps<T extends Paper> {
  readonly kind: PaperKind<T>;
  readonly paperId: string;
}

/** Who changed which fact, the newest first. */
export function PaperHistory<T extends Paper>({ kind, paperId }: PaperHistoryProps<T>) {
  const words = useDatedWords('papers');
  const { t, moment } = words;
  const { data, error, refetch } = usePaperHistory(`/${kind.one}/${paperId}`);
  if (error !== null && data === undefined) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={2} />;
  return (
    <ul className={styles['history']} aria-label={t('history')}>
      {data.items.map((event) => (
        <li key={event.id}>
          {t(`acts.${event.act.split('-').at(-1) ?? ''}`)}
          {event.act.endsWith('-added') ? null : <Changes event={event} kind={kind} words={words} />}
          <small>{t('by', { name: event.byName ?? '–', moment: moment(event.at) })}</small>
        </li>
      ))}
    </ul>
  );
}

interface ChangesProps<T extends Paper> {
  readonly event: CompanyEvent;
  readonly kind: PaperKind<T>;
  readonly words: DatedWords;
}

function Changes<T extends Paper>({ event, kind, words }: ChangesProps<T>) {
  const { t } = words;
  return event.changes.map(({ field, before, after, isNamed }) => {
    const known = kind.fields.find(({ name }) => name === field);
    if (known === undefined) return null;
    const name = t(`${kind.words}.fields.${field}`);
    const value = (text: string | null): string => valueOf(text, known, kind.words, words);
    return (
      <div key={field}>{isNamed ? `${name}: ${value(before)} → ${value(after)}` : t('unnamed', { field: name })}</div>
    );
  });
}

function valueOf(text: string | null, field: PaperField, kind: string, { t, day }: DatedWords): string {
  if (text === null || field.type === 'pick' || field.type === 'picks') return text === null ? '–' : '…';
  if (isCalendarDateText(text)) return day(text);
  if (field.type === 'yes') return t(text === 'true' ? 'yes' : 'no');
  return field.choices?.includes(text) === true ? t(`${kind}.choices.${field.name}.${text}`) : text;
}
