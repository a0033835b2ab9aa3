import type { LawEffect } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './rules.module.css';

/** How many open deadlines would move, with a few of their old and new days; shown before anybody signs. */
export function DecisionEffect({ effect }: { readonly effect: LawEffect }) {
  const { t, day } = useDatedWords('rules');
  return (
    <section className={styles['effect']} aria-live="polite">
      <h3>{t('decide.effect')}</h3>
      <p>
        <b>{t('decide.moves', { moved: effect.moved, affected: effect.affected })}</b>
      </p>
      {effect.opened === 0 ? null : <p>{t('decide.opens', { opened: effect.opened })}</p>}
      {effect.examples.map(({ deadlineId, oldDueOn, newDueOn }) => (
        <p key={deadlineId}>
          {day(oldDueOn)} → {day(newDueOn)}
        </p>
      ))}
      <p className={styles['quiet']}>{t('decide.nothingByItself')}</p>
    </section>
  );
}
