import type { DaysCap, DecisionInUse } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import { useDatedWords } from '../cases/dated-words.js';
import { StatusWord } from '../../components/status-word.js';
import styles from './days.module.css';

/** Who decided what about the figure, when and why. */
export function CapDecisions({ cap }: { readonly cap: DaysCap }) {
  const { t } = useDatedWords('days');
  return (
    <>
      {cap.shippedDays === null ? null : (
        <p className={styles['quiet']}>{t('cap.shipped', { days: cap.shippedDays })}</p>
      )}
      {cap.decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} />
      ))}
    </>
  );
}

function Decided({ decision }: { readonly decision: DecisionInUse }) {
  const { t, language, moment, day } = useDatedWords('days');
  const { kind, choice, title, signedName: name, signedAt, reason, fromOn, isReached } = decision;
  const words = { choice: title?.[language] ?? choice, name, moment: moment(signedAt) };
  return (
    <div className={styles['decided']}>
      <p>
        {t(`decided.${kind}`, words)} · {t('decided.from', { date: day(fromOn) })}
      </p>
      <p>{reason}</p>
      {isReached ? null : <StatusWord tone="wait">{t('decided.notReached')}</StatusWord>}
    </div>
  );
}

/** What the competing readings would give; the strictest drives until somebody decides. */
export function CapReadings({ cap }: { readonly cap: DaysCap }) {
  const { t, language, day } = useDatedWords('days');
  return cap.readings.map(({ question, title, options }) => (
    <section key={question} className={`${styles['readings'] ?? ''} tone-doubt`}>
      <StatusWord tone="doubt">{t('readings.title', { count: options.length })}</StatusWord>
      <p>{title[language]}</p>
      <ul>
        {options.map((option) => (
          <li key={option.id} data-in-use={option.inUse || undefined}>
            {[
              option.title[language],
              option.title[language].includes(String(option.days)) ? [] : t('readings.days', { count: option.days }),
              option.lastLawfulOn === null
                ? t('readings.noEnd')
                : t('readings.last', { date: day(option.lastLawfulOn) }),
            ]
              .flat()
              .join(' – ')}
            <small>
              {[option.inUse ? t('readings.inUse') : [], option.isStrictest ? t('readings.strictest') : []]
                .flat()
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {cap.decisions.length > 0 ? null : <p>{t('readings.open')}</p>}
      {cap.rule === null ? null : (
        <Link to="/rules/$ruleId" params={{ ruleId: cap.rule.id }} search={{}}>
          {t('readings.toRule')}
        </Link>
      )}
    </section>
  ));
}
