import type { DaysCap, TechnicianDays } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { CapDecisions, CapReadings } from './cap-decisions.js';
import { useCapName } from './cap-words.js';
import styles from './days.module.css';
import { RuleLine } from './rule-line.js';

interface CapCardProps {
  readonly cap: DaysCap;
  readonly days: TechnicianDays;
}

/** One limit: what is used and remains today, and, apart from it, what a stay beginning today may last. */
export function CapCard({ cap, days }: CapCardProps) {
  const { t, language } = useDatedWords('days');
  const name = useCapName(cap);
  return (
    <article className={styles['card']} data-binding={cap.isBinding || undefined}>
      <div className={styles['capHead']}>
        <h3>{name}</h3>
        {cap.isBinding ? <StatusWord tone="info">{t('cap.binding')}</StatusWord> : null}
      </div>
      <p className={styles['count']}>
        <b>{cap.remaining}</b>
        <span>
          {cap.days === null
            ? t('cap.daysOfVisa', { count: cap.remaining })
            : t('cap.remaining', { count: cap.remaining, days: cap.days })}
        </span>
      </p>
      {cap.days === null || cap.used === null ? null : (
        <div className={styles['meter']} aria-hidden>
          <i style={{ width: `${String(Math.min(100, (cap.used / cap.days) * 100))}%` }} />
        </div>
      )}
      <Facts cap={cap} on={days.on} />
      {cap.isAssumed && cap.rule !== null ? (
        <p className={styles['quiet']}>{t('cap.assumed', { rule: cap.rule.title[language] })}</p>
      ) : null}
      {cap.isPrinted && cap.days !== null ? <p className={styles['quiet']}>{t('cap.printedRules')}</p> : null}
      <CapDecisions cap={cap} />
      <CapReadings cap={cap} />
      {cap.rule === null ? null : <RuleLine rule={cap.rule} />}
    </article>
  );
}

function Facts({ cap, on }: { readonly cap: DaysCap; readonly on: string }) {
  const { t, day } = useDatedWords('days');
  const { used, permitted, lastLawfulOn, earliestEntryOn, exceeded } = cap;
  return (
    <ul className={styles['facts']}>
      {used === null ? null : <li>{t('cap.used', { count: used })}</li>}
      <li>
        {permitted === null
          ? t('cap.withoutEnd')
          : permitted === 0
            ? t('cap.notPermitted')
            : t('cap.permitted', { count: permitted })}
      </li>
      {lastLawfulOn === null ? null : <li>{t('cap.lastLawful', { date: day(lastLawfulOn) })}</li>}
      {earliestEntryOn === on ? null : (
        <li>{earliestEntryOn === null ? t('cap.never') : t('cap.earliest', { date: day(earliestEntryOn) })}</li>
      )}
      {exceeded === null ? null : (
        <li>
          {exceeded.isExitMissing ? (
            <StatusWord tone="wait">{t('cap.noExit', { date: day(exceeded.firstOn) })}</StatusWord>
          ) : (
            <StatusWord tone="over">
              {t('cap.exceeded', { date: day(exceeded.firstOn), count: exceeded.days })}
            </StatusWord>
          )}
        </li>
      )}
    </ul>
  );
}
