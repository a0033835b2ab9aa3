import type { TechnicianDays } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { monthName } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';
import { barDays, type BarSpan } from './bar-days.js';
import styles from './days.module.css';

const TOP: Readonly<Record<BarSpan['kind'], number>> = { stayed: 0, planned: 0, tried: 16 };

/** Days in the country filled, planned ones dotted, a tried visit below; the table beside it says the same in words. */
export function DaysBar({ days }: { readonly days: TechnicianDays }) {
  const { t, day, language } = useDatedWords('days');
  const bar = barDays(days);
  return (
    <section className={styles['card']}>
      <div className={styles['barHead']}>
        <h2>{t('bar.title')}</h2>
        <ul className={styles['key']}>
          {(['stayed', 'planned', 'tried'] as const).map((kind) => (
            <li key={kind}>
              <i data-kind={kind} aria-hidden />
              {t(`bar.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles['bar']} role="img" aria-label={t('bar.label', { date: day(days.on) })}>
        <div className={styles['track']}>
          {bar.spans.map(({ kind, start, length }) => (
            <i
              key={`${kind}${String(start)}`}
              data-kind={kind}
              style={{ left: percent(start, bar.length), width: percent(length, bar.length), top: TOP[kind] }}
            />
          ))}
          <b style={{ left: percent(bar.today, bar.length) }} />
        </div>
        <ol className={styles['months']} aria-hidden>
          {bar.months.map(({ start, on }) => (
            <li key={on} style={{ left: percent(start, bar.length) }}>
              {monthName(monthOf(on), language, 'short')}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const percent = (days: number, length: number): string => `${String((days / length) * 100)}%`;
const monthOf = (on: CalendarDate): number => Number(on.slice(5, 7));
