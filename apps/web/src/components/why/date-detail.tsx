import type { DateDetail, DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate, StayCap } from '@sapar/domain';
import { capName, formatDate, visitFinding, visitTerm, type Language } from '@sapar/messages';
import { useWords } from '../../lib/words.js';
import { StatusWord } from '../status-word.js';
import styles from './why.module.css';

type Detail = NonNullable<DeadlineExplained['detail']>;

/** What stands behind a date of the visit: every limit counted, every way out, and what a person must know. */
export function DateDetailList({ detail }: { readonly detail: Detail }) {
  const { t, language } = useWords('why');
  const day = (on: string): string => formatDate(on as CalendarDate, language);
  if (detail.caps.length + detail.routes.length + detail.findings.length === 0) return null;
  return (
    <ul className={styles['detail']}>
      {detail.caps.map((cap, index) => (
        <li key={`${cap.kind}${String(index)}`}>
          {limitName(cap, language)}: {cap.lastLawfulOn === null ? t('noEnd') : day(cap.lastLawfulOn)}
          {cap.isBinding ? <StatusWord tone="info">{t('binding')}</StatusWord> : null}
          {cap.isAssumed ? <StatusWord tone="doubt">{t('assumed')}</StatusWord> : null}
        </li>
      ))}
      {detail.routes.map(({ route, startBy, isOpen }) => (
        <li key={route} data-closed={!isOpen || undefined}>
          {visitTerm(route, language)}: {t(isOpen ? 'beginBy' : 'closedOn', { date: day(startBy) })}
        </li>
      ))}
      {detail.findings.map((finding) => (
        <li key={finding.code}>{visitFinding(finding, language)}</li>
      ))}
    </ul>
  );
}

function limitName({ kind, days, within }: DateDetail['caps'][number], language: Language): string {
  const cap = capOf(kind, days, within);
  return cap === null ? visitTerm('visa-end', language) : capName(cap, language);
}

function capOf(kind: string, days: number | null, within: number | null): StayCap | null {
  if (days === null) return null;
  if (kind === 'rolling') return { kind, days, within: within ?? days };
  if (kind === 'total') return { kind, days, from: null, to: null };
  return kind === 'per-entry' || kind === 'per-year' ? { kind, days } : null;
}
