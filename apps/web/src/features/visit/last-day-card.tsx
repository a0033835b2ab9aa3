import type { TechnicianVisit } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import type { Tone } from '../../components/tone.js';
import { codeIn } from '../cases/known-code.js';
import { useDatedWords } from '../cases/dated-words.js';
import { OwnWhy } from './own-why.js';
import { daysBetween } from './days-between.js';
import styles from './visit.module.css';

interface CardProps {
  readonly visit: TechnicianVisit;
}

const NEAR_DAYS = 14;

function toneOf(days: number): Tone {
  if (days <= 0) return 'over';
  return days <= NEAR_DAYS ? 'win' : 'info';
}

/** The largest figure of the page; without a day it says who decides. */
export function LastDayCard({ visit: { lastDay, today, contact, stay } }: CardProps) {
  const { t, day } = useDatedWords('visit');
  if (lastDay === null) return null;
  if (lastDay.dueOn === null)
    return (
      <section className={styles['card']}>
        <h2>{t('lastDay.title')}</h2>
        <p>{t('lastDay.unknown', { name: contact?.name ?? t('lastDay.somebody') })}</p>
        <OwnWhy date={lastDay.why} />
      </section>
    );
  const days = daysBetween(today, lastDay.dueOn);
  const isThere = stay !== null && stay.leftOn === null;
  return (
    <section className={styles['card']}>
      <h2>{t('lastDay.title')}</h2>
      <p className={styles['big']}>{day(lastDay.dueOn)}</p>
      <StatusWord tone={toneOf(days)} isSentence>
        {days < 0 ? t('lastDay.past') : t('lastDay.left', { count: days })}
      </StatusWord>
      <p className={styles['quiet']}>{t(isThere ? 'lastDay.what' : 'lastDay.before')}</p>
      <p className={styles['quiet']}>{t('lastDay.decides')}</p>
      <OwnWhy date={lastDay.why} />
    </section>
  );
}

const ASKED = [
  'arrival-notification',
  'exit-expected',
  'visa-free-registration',
  'registration-after-move',
  'appointment',
];

/** What nobody but the technician can do or tell. */
export function AskedCard({ visit: { asked, today } }: CardProps) {
  const { t, day } = useDatedWords('visit');
  return (
    <section className={styles['card']}>
      <h2>{t('asked.title')}</h2>
      {asked.length === 0 ? <p>{t('asked.none')}</p> : null}
      {asked.map(({ kind, subject, dueOn, why }) => (
        <div key={`${kind} ${subject ?? ''} ${dueOn ?? ''}`} className={styles['asked']}>
          <p className={styles['strong']}>{t(`asked.kinds.${codeIn(ASKED, kind)}`)}</p>
          <p className={styles['quiet']}>{t(`asked.how.${codeIn(ASKED, kind)}`)}</p>
          {dueOn === null || kind === 'arrival-notification' ? null : (
            <>
              <StatusWord tone={toneOf(daysBetween(today, dueOn))} isSentence>
                {t('asked.lastDay', { day: day(dueOn) })}
              </StatusWord>
              <OwnWhy date={why} />
            </>
          )}
        </div>
      ))}
    </section>
  );
}
