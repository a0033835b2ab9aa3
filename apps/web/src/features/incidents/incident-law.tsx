import type { Incident } from '@sapar/contracts';
import { visitStepReason } from '@sapar/messages';
import type { VisitStep } from '@sapar/domain';
import { Link } from '@tanstack/react-router';
import { StatusWord } from '../../components/status-word.js';
import { Unchecked } from '../../components/why/rule-age.js';
import styles from '../cases/cases.module.css';
import own from './incidents.module.css';
import { useDatedWords } from '../cases/dated-words.js';

/** Why this last day: the days counted, the rule with its source, what is contested and what nobody has settled. */
export function IncidentLaw({ incident }: { readonly incident: Incident }) {
  const { t, language, day } = useDatedWords('incidents');
  const { rule, steps, conflicts, openQuestions, personsRule, earlierDueOn } = incident;
  return (
    <section className={styles['card']}>
      <h3>{t('law.title')}</h3>
      {steps.length === 0 ? <p>{t(rule === null ? 'law.noRule' : 'law.noCalendar')}</p> : null}
      {earlierDueOn === null ? null : (
        <p>
          <StatusWord tone="doubt" isSentence>
            {t('law.moved', { date: day(earlierDueOn) })}
          </StatusWord>
        </p>
      )}
      <ol className={own['days']}>
        {(steps as unknown as readonly VisitStep[]).map((step) => (
          <li key={step.on} data-counted={step.day !== null}>
            {day(step.on)}
            <small>
              {step.day === null ? visitStepReason(step, language) : t('law.counted', { number: step.day })}
            </small>
          </li>
        ))}
      </ol>
      {rule === null ? null : (
        <p>
          <Link to="/rules/$ruleId" params={{ ruleId: rule.id }}>
            {rule.title[language]}
          </Link>{' '}
          · {rule.instrument[language]}
        </p>
      )}
      <Unchecked rule={rule} />
      {conflicts.length + openQuestions.length > 0 ? <StatusWord tone="doubt">{t('law.contested')}</StatusWord> : null}
      <ul>
        {[...conflicts, ...openQuestions].map((words) => (
          <li key={words.en}>{words[language]}</li>
        ))}
        <li>{t('law.gdpr')}</li>
      </ul>
      {personsRule === null ? null : (
        <p className={styles['quiet']}>
          <Link to="/rules/$ruleId" params={{ ruleId: personsRule.id }}>
            {personsRule.title[language]}
          </Link>
          : {personsRule.value}
        </p>
      )}
    </section>
  );
}
