import type { DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDayShort } from '@sapar/messages';
import styles from './cases.module.css';
import type { Urgency } from './rail.js';
import { useDatedWords } from './dated-words.js';

const WEEKEND = 'weekend';

/** Every day between arrival and last day: hatched when off, numbered when counted. */
export function DaySteps({ deadline, tone }: { readonly deadline: DeadlineExplained; readonly tone: Urgency }) {
  const { t, language } = useDatedWords('cases');
  const isRed = tone === 'over' || tone === 'last';
  return (
    <ol className={styles['steps']} aria-label={t('deadline.steps')}>
      {deadline.steps.map((step) => {
        const [weekday, day] = formatDayShort(step.on as CalendarDate, language).split(' ');
        const isLast = step.on === deadline.dueOn;
        const look = step.counted ? (isLast && isRed ? 'filled' : 'counted') : 'off';
        return (
          <li key={step.on} className={`${styles['day'] ?? ''} ${styles[look] ?? ''}`}>
            {weekday}
            <b>{day}</b>
            <em>
              {step.counted && step.day !== null
                ? t('act.day', { day: step.day })
                : step.reason === WEEKEND
                  ? t('deadline.dayOff')
                  : (step.name?.[language] ?? t('deadline.dayOff'))}
            </em>
          </li>
        );
      })}
    </ol>
  );
}
