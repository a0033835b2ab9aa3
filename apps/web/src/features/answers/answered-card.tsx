import type { AnswerPage } from '@sapar/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './answer.module.css';

/** What a decision by hand is called in the ledger, in the words of the three answers. */
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  arrived: 'arrived',
  'arrival-recorded': 'arrived',
  'arrival-corrected': 'arrived',
  later: 'later',
  'planned-arrival-moved': 'later',
  'not-coming': 'not-coming',
  'not-admitted': 'not-admitted',
  left: 'left',
  staying: 'staying',
  unknown: 'unknown',
};

interface AnsweredCardProps {
  readonly page: AnswerPage;
  readonly hasJustAnswered: boolean;
}

/** S37: the link never says only 'expired'; it says how the question ended, by whom and when. */
export function AnsweredCard({ page, hasJustAnswered }: AnsweredCardProps) {
  const { t, day, moment } = useDatedWords('answers');
  const { outcome, technicianName: name, hostName: host } = page;
  const kind = OUTCOME_WORDS[outcome?.kind ?? ''] ?? 'other';
  return (
    <section className={styles['card']}>
      <div className={`${styles['outcome'] ?? ''} ${page.state === 'answered' ? 'tone-done' : 'tone-wait'}`}>
        <IconCircleCheck size={24} aria-hidden />
        <div role="status">
          <h1>{t(page.state === 'answered' ? 'answeredTitle' : 'endedTitle', { name })}</h1>
          {outcome === null ? <p className={styles['quiet']}>{t('ended', { host })}</p> : null}
          {outcome === null ? null : (
            <>
              <p className={styles['big']}>{t(`outcomes.${kind}`, { date: day(outcome.on) })}</p>
              <p className={styles['quiet']}>
                {outcome.byName === null
                  ? t('byNobody', { moment: moment(outcome.at) })
                  : t('by', { name: outcome.byName, moment: moment(outcome.at) })}
              </p>
            </>
          )}
          {hasJustAnswered ? <p>{t('thanks')}</p> : null}
          <p className={styles['quiet']}>{t('wrong', { host })}</p>
        </div>
      </div>
    </section>
  );
}
