import type { ReminderPage } from '@sapar/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import styles from '../answers/answer.module.css';
import { useDatedWords } from '../cases/dated-words.js';

/** S37: the link never says only 'expired'; it says how the matter ended, by whom and when. */
export function EndedCard({ page }: { readonly page: ReminderPage }) {
  const { t, day, moment } = useDatedWords('acts');
  const { kind, technicianName: name, state, dueOn, endedAt, endedByName } = page;
  return (
    <section className={styles['card']}>
      <div className={`${styles['outcome'] ?? ''} ${state === 'withdrawn' ? 'tone-wait' : 'tone-done'}`}>
        <IconCircleCheck size={24} aria-hidden />
        <div role="status">
          <h1>{t(`ended.${state === 'withdrawn' ? 'withdrawn' : 'done'}`)}</h1>
          <p className={styles['big']}>
            {t(`acts.${kind === 'arrival-notification' ? (page.subject ?? kind) : kind}`, { name })}
          </p>
          {state === 'met-late' ? <p>{t('ended.late')}</p> : null}
          {dueOn === null ? null : <p className={styles['quiet']}>{t('lastDay', { date: day(dueOn) })}</p>}
          {endedAt === null ? null : (
            <p className={styles['quiet']}>
              {endedByName === null ? moment(endedAt) : t('ended.by', { name: endedByName, moment: moment(endedAt) })}
            </p>
          )}
          <p className={styles['quiet']}>
            <a href={`/cases/${page.caseId}`}>{t('openCase')}</a>
          </p>
        </div>
      </div>
    </section>
  );
}
