import type { TodayStatus } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate, formatDayShort, formatDateRange, monthName, type Language } from '@sapar/messages';
import { IconAlertTriangle, IconClock, IconHourglass } from '@tabler/icons-react';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

type Day = TodayStatus['days'][number];

interface DayRulerProps {
  readonly days: readonly Day[];
  readonly today: string;
  readonly chosen: string | null;
  readonly onChoose: (day: string | null) => void;
}

/** Three weeks of working days; a day with last days is a button that filters the queue. */
export function DayRuler({ days, today, chosen, onChoose }: DayRulerProps) {
  const { t, language } = useWords('today');
  return (
    <>
      <div className={styles['ruler']} role="group" aria-label={t('ruler')}>
        {days.map((day, index) => (
          <RulerDay
            key={day.on}
            day={day}
            today={today}
            hasMonth={index === 0 || day.on.endsWith('-01')}
            isChosen={day.on === chosen}
            onChoose={() => {
              onChoose(day.on === chosen ? null : day.on);
            }}
          />
        ))}
      </div>
      <p className={styles['legend']}>
        <span>
          <i className={styles['swatch']} aria-hidden />
          {t('legendOff')}
          {holidayWords(days, language)}
        </span>
        <span className="tone-over">
          <IconAlertTriangle size={13} aria-hidden />
          {t('legendOver')}
        </span>
        <span className="tone-over">
          <IconClock size={13} aria-hidden />
          {t('legendLast')}
        </span>
        <span className="tone-win">
          <IconHourglass size={13} aria-hidden />
          {t('legendAhead')}
        </span>
      </p>
    </>
  );
}

interface RulerDayProps {
  readonly day: Day;
  readonly today: string;
  readonly hasMonth: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function RulerDay({ day, today, hasMonth, isChosen, onChoose }: RulerDayProps) {
  const { t, language } = useWords('today');
  const on = day.on as CalendarDate;
  const [weekday, number] = formatDayShort(on, language).split(' ');
  const inner = (
    <>
      {weekday}
      <b>
        {number} {hasMonth ? <small>{monthName(Number(on.slice(5, 7)), language, 'short')}</small> : null}
      </b>
      {day.due === 0 ? null : <Mark day={day} today={today} />}
    </>
  );
  const look = {
    className: styles['day'] ?? '',
    'data-off': !day.isWorking || undefined,
    'data-now': day.on === today || undefined,
    title: day.name?.[language],
  };
  if (day.due === 0) return <div {...look}>{inner}</div>;
  return (
    <button
      {...look}
      type="button"
      aria-pressed={isChosen}
      aria-label={t('rulerDay', { date: formatDate(on, language), count: day.due })}
      onClick={onChoose}
    >
      {inner}
    </button>
  );
}

function Mark({ day, today }: { readonly day: Day; readonly today: string }) {
  const isOver = day.on < today;
  const Sign = isOver ? IconAlertTriangle : day.on === today ? IconClock : IconHourglass;
  return (
    <span
      className={`${styles['mark'] ?? ''} ${day.on <= today ? 'tone-over' : 'tone-win'}`}
      data-solid={isOver || undefined}
    >
      <Sign size={13} stroke={1.8} aria-hidden />
      {day.due}
    </span>
  );
}

/** The holiday that explains the hatched days, with its first and last day; the first one in sight. */
function holidayWords(days: readonly Day[], language: Language): string {
  const first = days.find(({ isWorking, name }) => !isWorking && name !== null);
  if (first?.name == null) return '';
  const same = days.filter(({ isWorking, name }) => !isWorking && name?.en === first.name?.en);
  const range = formatDateRange(first.on as CalendarDate, (same.at(-1) ?? first).on as CalendarDate, language);
  return ` (${first.name[language]}, ${range})`;
}
