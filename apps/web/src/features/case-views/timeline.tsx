import { ActionIcon, SegmentedControl } from '@mantine/core';
import type { CaseRow } from '@sapar/contracts';
import { addDays, calendarDateOf, dayNumberOf, weekdayOf, type CalendarDate } from '@sapar/domain';
import { monthName } from '@sapar/messages';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useDatedWords } from '../cases/dated-words.js';
import { timelineRow, type Window } from './timeline-bars.js';
import styles from './timeline.module.css';
import { useCaseView } from './use-case-view.js';
import { useRowsInSight } from './use-rows-in-sight.js';

const LENGTHS = { quarter: 91, year: 365 } as const;
type Length = keyof typeof LENGTHS;

interface TimelineProps {
  readonly rows: readonly CaseRow[];
  readonly today: string;
  readonly onEnd: () => void;
}

/** People by days in the country; the words of each bar are read out, so that no colour is alone. */
export function Timeline({ rows, today, onEnd }: TimelineProps) {
  const { t, day } = useDatedWords('views');
  const [length, setLength] = useState<Length>('quarter');
  const [from, setFrom] = useState(() => addDays(today as CalendarDate, -30));
  const days = LENGTHS[length];
  const window = { from, days };
  const step = (direction: number): void => {
    setFrom(addDays(from, Math.round(days / 3) * direction));
  };
  return (
    <>
      <div className={styles['tools']}>
        <ActionIcon
          aria-label={t('timeline.earlier')}
          onClick={() => {
            step(-1);
          }}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <b>
          {day(from)} – {day(addDays(from, days - 1))}
        </b>
        <ActionIcon
          aria-label={t('timeline.later')}
          onClick={() => {
            step(1);
          }}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <SegmentedControl
          aria-label={t('timeline.length')}
          value={length}
          data={(Object.keys(LENGTHS) as Length[]).map((value) => ({ value, label: t(`timeline.${value}`) }))}
          onChange={(value) => {
            setLength(value as Length);
          }}
        />
        <Legend />
      </div>
      <Rows rows={rows} window={window} today={today} onEnd={onEnd} />
    </>
  );
}

function Legend() {
  const { t } = useDatedWords('views');
  return (
    <ul className={styles['key']}>
      {(['stayed', 'ahead', 'over', 'planned', 'visa', 'due'] as const).map((kind) => (
        <li key={kind}>
          <i data-kind={kind} aria-hidden />
          {t(`timeline.kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

interface RowsProps extends TimelineProps {
  readonly window: Window;
}

function Rows({ rows, window, today, onEnd }: RowsProps) {
  const { t } = useDatedWords('views');
  const frame = useRef<HTMLDivElement>(null);
  const { shown, above, below, measure } = useRowsInSight(frame, rows.length, onEnd);
  const now = dayNumberOf(today as CalendarDate) - dayNumberOf(window.from);
  return (
    <div ref={frame} className={styles['frame']} role="region" aria-label={t('views.timeline')} tabIndex={0}>
      <div className={styles['sheet']}>
        <Scale window={window} />
        <ul>
          <li aria-hidden style={{ height: above }} />
          {shown.map((index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <li key={row.id} ref={measure} data-index={index} className={styles['row']}>
                <PersonRow row={row} window={window} today={today} />
              </li>
            );
          })}
          <li aria-hidden style={{ height: below }} />
        </ul>
        {now >= 0 && now < window.days ? (
          <div className={styles['now']} aria-hidden>
            <b style={{ left: percent(now + 0.5, window.days) }} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

const dayOf = (on: CalendarDate): number => Number(on.slice(8));
const monthOf = (on: CalendarDate): number => Number(on.slice(5, 7));
const yearOf = (on: CalendarDate): number => Number(on.slice(0, 4));
const percent = (days: number, of: number): string => `${String((days / of) * 100)}%`;

function PersonRow({ row, window, today }: { readonly row: CaseRow; readonly window: Window; readonly today: string }) {
  const { t, day } = useDatedWords('views');
  const { change } = useCaseView();
  const { bars, dueAt } = timelineRow(row, window, today);
  const on = (place: number): string => day(calendarDateOf(dayNumberOf(window.from) + place));
  const words = bars.map(
    ({ kind, start, length }) => `${t(`timeline.kinds.${kind}`)}: ${on(start)} – ${on(start + length - 1)}`,
  );
  if (dueAt !== null) words.push(`${t('timeline.kinds.due')}: ${on(dueAt)}`);
  return (
    <>
      <button
        type="button"
        className={styles['who']}
        onClick={() => {
          change({ open: row.id });
        }}
      >
        {row.technicianName}
        <small>{row.siteName}</small>
      </button>
      <div
        className={styles['track']}
        role="img"
        aria-label={words.length === 0 ? t('timeline.nothing') : words.join('; ')}
        title={words.join('\n')}
      >
        {bars.map(({ kind, start, length }) => (
          <i
            key={kind}
            data-kind={kind}
            style={{ left: percent(start, window.days), width: percent(length, window.days) }}
          />
        ))}
        {dueAt === null ? null : (
          <i
            data-kind="due"
            data-late={(row.dueOn ?? '') <= today || undefined}
            style={{ left: percent(dueAt + 0.5, window.days) }}
          />
        )}
      </div>
    </>
  );
}

/** Months above, and Mondays below them where there is room for them. */
function Scale({ window }: { readonly window: Window }) {
  const { language } = useDatedWords('views');
  const first = dayNumberOf(window.from);
  const marks = Array.from({ length: window.days }, (_, index) => ({ index, on: calendarDateOf(first + index) }));
  const months = marks.filter(({ index, on }) => index === 0 || dayOf(on) === 1);
  const mondays = window.days > 120 ? [] : marks.filter(({ on }) => weekdayOf(on) === 1);
  return (
    <div className={styles['scale']} aria-hidden>
      {months.map(({ index, on }, place) => {
        const room = (months[place + 1]?.index ?? window.days) - index;
        return room < window.days * 0.06 ? null : (
          <b key={on} style={{ left: percent(index, window.days) }}>
            {monthName(monthOf(on), language, 'short')} {monthOf(on) === 1 || place < 2 ? yearOf(on) : ''}
          </b>
        );
      })}
      {mondays.map(({ index, on }) => (
        <span key={on} style={{ left: percent(index, window.days) }}>
          {dayOf(on)}
        </span>
      ))}
    </div>
  );
}
