import type { TechnicianDays } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './days.module.css';
import { RuleLine } from './rule-line.js';

/** What the count cannot know: contradicting stays in red, contested rules in plum, and what no count promises. */
export function Doubts({ days }: { readonly days: TechnicianDays }) {
  const { t, language } = useDatedWords('days');
  return (
    <>
      <Questions days={days} />
      {days.regime === null ? null : (
        <section className={`${styles['card'] ?? ''} tone-doubt`} data-doubt={days.regime.isContested || undefined}>
          <h2>{t('regime')}</h2>
          <p className={styles['quiet']}>{days.regime.title[language]}</p>
          <RuleLine rule={days.regime} />
        </section>
      )}
      {days.uncounted.map((rule) => (
        <section key={rule.id} className={`${styles['card'] ?? ''} tone-doubt`} data-doubt>
          <h2>{t('uncounted', { count: rule.days })}</h2>
          <RuleLine rule={rule} />
        </section>
      ))}
      <div className={styles['notes']}>
        <p>{t('notes.guarantee')}</p>
        <p>{t('notes.scope')}</p>
        <p>{t('notes.counting')}</p>
      </div>
    </>
  );
}

function Questions({ days }: { readonly days: TechnicianDays }) {
  const { t, day } = useDatedWords('days');
  if (days.questions.length === 0) return null;
  const span = (enteredOn: string, leftOn: string | null): string =>
    `${day(enteredOn)} – ${leftOn === null ? t('stays.noExit') : day(leftOn)}`;
  return (
    <section className={`${styles['card'] ?? ''} tone-over`} data-doubt>
      <h2>
        <StatusWord tone="over">{t('questions.title')}</StatusWord>
      </h2>
      <ul className={styles['facts']}>
        {days.questions.map(({ kind, earlier, later }) => (
          <li key={`${earlier.enteredOn}${later.enteredOn}`}>
            {t(`questions.${kind}`, {
              earlier: span(earlier.enteredOn, earlier.leftOn),
              later: span(later.enteredOn, later.leftOn),
            })}
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('questions.assumed')}</p>
    </section>
  );
}
