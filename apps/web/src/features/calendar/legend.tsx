import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';
import { totalsOf, type YearMonth } from './year-days.js';

const MARKS = [
  ['public-holiday', 8],
  ['carried-over-day-off', 9],
  ['religious-day-off', 7],
  ['moved-day-off', 4],
  ['moved-working-day', 6],
  ['weekend', 3],
  ['doubtful', 15],
] as const;

/** The figures of the year, and what each mark means, in words beside its shape. */
export function Legend({ months }: { readonly months: readonly YearMonth[] }) {
  const { t } = useDatedWords('calendar');
  const totals = totalsOf(months);
  return (
    <>
      <dl className={styles['totals']}>
        {(['working', 'off', 'carried', 'moved'] as const).map((name) => (
          <div key={name}>
            <dd>{totals[name]}</dd>
            <dt>{t(`totals.${name}`, { count: totals[name] })}</dt>
          </div>
        ))}
      </dl>
      <ul className={styles['legend']} aria-label={t('legend')}>
        {MARKS.map(([mark, day]) => (
          <li key={mark}>
            <b
              className={styles['day']}
              data-mark={mark}
              data-off={mark !== 'moved-working-day' || undefined}
              aria-hidden
            >
              {day}
            </b>
            {t(`marks.${mark}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
