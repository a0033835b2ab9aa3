import '@mantine/core/styles/Tooltip.css';
import { Tooltip } from '@mantine/core';
import { monthName, weekdayName } from '@sapar/messages';
import { useNow } from '../../lib/now.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';
import type { YearDay, YearMonth } from './year-days.js';

interface YearGridProps {
  readonly months: readonly YearMonth[];
  readonly chosen: string | null;
  readonly onChoose: (on: string) => void;
}

/** Twelve months; a marked day tells its reason on hover and focus, and stands in the list below as well. */
export function YearGrid({ months, chosen, onChoose }: YearGridProps) {
  return (
    <div className={styles['year']}>
      {months.map((month) => (
        <Month key={month.month} month={month} chosen={chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

function Month({ month, chosen, onChoose }: Omit<YearGridProps, 'months'> & { readonly month: YearMonth }) {
  const { t, language } = useDatedWords('calendar');
  const before = (month.days[0]?.weekday ?? 1) - 1;
  return (
    <section className={styles['month']}>
      <h3>
        {monthName(month.month, language, 'alone')}
        <span>{t('monthCount', { working: month.working, off: month.off })}</span>
      </h3>
      <div className={styles['grid']}>
        {Array.from({ length: 7 }, (_, index) => (
          <i key={index} aria-hidden>
            {weekdayName(index + 1, language, 'short').slice(0, 2)}
          </i>
        ))}
        {Array.from({ length: before }, (_, index) => (
          <span key={index} />
        ))}
        {month.days.map((day) => (
          <Day key={day.on} day={day} isChosen={day.on === chosen} onChoose={onChoose} />
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  readonly day: YearDay;
  readonly isChosen: boolean;
  readonly onChoose: (on: string) => void;
}

function Day({ day, isChosen, onChoose }: DayProps) {
  const today = useNow()?.today;
  const reason = useReason(day);
  const cell = (
    <button
      type="button"
      tabIndex={day.entry === null ? -1 : 0}
      className={styles['day']}
      data-mark={day.mark}
      data-off={day.isOff || undefined}
      data-tentative={day.entry?.settleOn != null || undefined}
      data-today={day.on === today || undefined}
      data-chosen={isChosen || undefined}
      aria-label={reason}
      onClick={() => {
        onChoose(day.on);
      }}
    >
      {day.day}
    </button>
  );
  if (day.entry === null) return cell;
  return (
    <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }} withArrow multiline maw={260}>
      {cell}
    </Tooltip>
  );
}

/** Date, name and kind in one phrase. */
function useReason({ on, entry, mark }: YearDay): string {
  const { t, day, shortDay, language } = useDatedWords('calendar');
  if (entry === null) return day(on);
  const from = entry.carriedFrom === null ? '' : ` (${t('carriedFrom', { date: shortDay(entry.carriedFrom) })})`;
  return `${day(on)}: ${entry.name[language]}, ${t(`marks.${mark}`)}${from}`;
}
