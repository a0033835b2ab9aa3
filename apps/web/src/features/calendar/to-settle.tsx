import { Button } from '@mantine/core';
import type { CalendarYearOut } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './calendar.module.css';

interface ToSettleProps {
  readonly calendar: CalendarYearOut;
  /** Null for who may not decide. */
  readonly onConfirm: ((on: string) => void) | null;
  readonly onEdit: (() => void) | null;
}

/** Disputed and tentative days: who settles them and by when; one that has passed asks a person. */
export function ToSettle({ calendar, onConfirm, onEdit }: ToSettleProps) {
  const { t, shortDay, language } = useDatedWords('calendar');
  const open = calendar.days.filter(({ isDoubtful, settleOn }) => isDoubtful || settleOn !== null);
  if (open.length === 0) return <Confirmed calendar={calendar} />;
  return (
    <section className={`${styles['box'] ?? ''} tone-doubt`} data-doubt>
      <h2>
        <StatusWord tone="doubt">{t('settle.title')}</StatusWord>
      </h2>
      <ul className={styles['settle']}>
        {open.map((day) => {
          const hasPassed = calendar.toConfirm.includes(day.on);
          return (
            <li key={day.on}>
              <b>{shortDay(day.on)}</b> {day.name[language]}
              <small>
                {hasPassed ? t('settle.passed') : t(day.isDoubtful ? 'settle.doubtful' : 'settle.tentative')}
              </small>
              {hasPassed && onConfirm !== null ? (
                <span className={styles['row']}>
                  <Button
                    onClick={() => {
                      onConfirm(day.on);
                    }}
                  >
                    {t('settle.yes')}
                  </Button>
                  <Button variant="default" onClick={onEdit ?? undefined}>
                    {t('settle.moved')}
                  </Button>
                </span>
              ) : null}
              {hasPassed && onConfirm === null ? <small>{t('settle.who')}</small> : null}
            </li>
          );
        })}
      </ul>
      <Confirmed calendar={calendar} />
    </section>
  );
}

/** Days that were tentative, and whose word settled them. */
function Confirmed({ calendar }: Pick<ToSettleProps, 'calendar'>) {
  const { t, shortDay, moment } = useDatedWords('calendar');
  if (calendar.confirmed.length === 0) return null;
  return (
    <ul className={styles['settle']}>
      {calendar.confirmed.map(({ on, signedName, signedAt, note }) => (
        <li key={on}>
          <b>{shortDay(on)}</b> {t('settle.confirmed', { name: signedName, moment: moment(signedAt) })}
          {note === '' ? null : <small>{note}</small>}
        </li>
      ))}
    </ul>
  );
}
