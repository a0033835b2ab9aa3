import { Button } from '@mantine/core';
import type { TechnicianDays } from '@sapar/contracts';
import { DateField } from '../../components/date-field.js';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { isComplete, type TriedVisit } from './api.js';
import { useCapNames } from './cap-words.js';
import styles from './days.module.css';
import { LengthSlider } from './length-slider.js';

interface WhatIfProps {
  readonly days: TechnicianDays;
  readonly tried: TriedVisit;
  readonly onTry: (tried: TriedVisit) => void;
}

/** Move the dates and see which limit breaks, and which exit none of them would break. Nothing is saved. */
export function WhatIf({ days, tried, onTry }: WhatIfProps) {
  const { t, shortDay } = useDatedWords('days');
  const latest = days.plan?.fits === false ? days.plan.latestExitOn : null;
  return (
    <section className={styles['card']}>
      <h2>{t('whatIf.title')}</h2>
      <div className={styles['fields']}>
        <DateField
          label={t('whatIf.entry')}
          value={tried.from}
          onChange={(from) => {
            onTry({ ...tried, from });
          }}
        />
        <DateField
          label={t('whatIf.exit')}
          value={tried.to}
          error={tried.to !== '' && tried.to < tried.from ? t('whatIf.exitFirst') : undefined}
          onChange={(to) => {
            onTry({ ...tried, to });
          }}
        />
      </div>
      <LengthSlider days={days} tried={tried} onTry={onTry} />
      <div aria-live="polite">
        {isComplete(tried) && days.plan !== null ? <Outcome days={days} plan={days.plan} /> : null}
      </div>
      <div className={styles['acts']}>
        {latest === null ? null : (
          <Button
            onClick={() => {
              onTry({ ...tried, to: latest });
            }}
          >
            {t('whatIf.use', { date: shortDay(latest) })}
          </Button>
        )}
        {tried.from === '' && tried.to === '' ? (
          <p className={styles['quiet']}>{t('whatIf.hint')}</p>
        ) : (
          <Button
            variant="subtle"
            onClick={() => {
              onTry({ from: '', to: '' });
            }}
          >
            {t('whatIf.reset')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface OutcomeProps {
  readonly days: TechnicianDays;
  readonly plan: NonNullable<TechnicianDays['plan']>;
}

function Outcome({ days, plan }: OutcomeProps) {
  const { t, day } = useDatedWords('days');
  const nameOf = useCapNames();
  return (
    <>
      <p className={styles['latest']}>
        {t('whatIf.length', { count: plan.days })}{' '}
        <b>{plan.latestExitOn === null ? t('whatIf.noExit') : t('whatIf.latest', { date: day(plan.latestExitOn) })}</b>
      </p>
      {plan.fits || plan.breaksEntries ? null : (
        <p className={styles['latest']}>
          <b>
            {plan.earliestEntryOn === null
              ? t('whatIf.noEarliest')
              : t('whatIf.earliest', { date: day(plan.earliestEntryOn) })}
          </b>
        </p>
      )}
      <ul className={styles['checks']}>
        {plan.breaksEntries ? (
          <li>
            <span>{t('whatIf.entries')}</span>
            <StatusWord tone="over">{t('whatIf.noEntry')}</StatusWord>
          </li>
        ) : null}
        {plan.checks.map((check) => {
          const cap = days.caps[check.cap];
          return cap === undefined ? null : (
            <li key={check.cap}>
              <span>{nameOf(cap)}</span>
              <StatusWord tone={check.breaksOn === null ? 'done' : 'over'}>
                {check.breaksOn === null
                  ? t('whatIf.fits')
                  : t('whatIf.breaks', { date: day(check.breaksOn), count: check.daysBroken })}
              </StatusWord>
              {check.breaksLaterStay ? <small>{t('whatIf.laterStay')}</small> : null}
              {check.latestExitOn === null ? null : (
                <small>{t('whatIf.latest', { date: day(check.latestExitOn) })}</small>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
