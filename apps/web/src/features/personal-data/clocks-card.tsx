import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';
import type { PersonalDataProps } from './personal-data-props.js';

/** When it stops being valid, when somebody must act, when it must be deleted: three days that are never one. */
export function ClocksCard({ data }: Pick<PersonalDataProps, 'data'>) {
  const { t, day } = useDatedWords('personal-data');
  const facts = [
    ['validity', data.passportExpiresOn === null ? t('clocks.noExpiry') : day(data.passportExpiresOn)],
    ['deadline', data.nextDeadlineOn === null ? t('clocks.noDeadline') : day(data.nextDeadlineOn)],
    ['lastDay', data.lastDayOn === null ? t('clocks.stillRuns') : day(data.lastDayOn)],
  ] as const;
  return (
    <section className={styles['card']}>
      <h2>{t('clocks.title')}</h2>
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {facts.map(([name, fact]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`clocks.${name}`)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {data.retention.map(({ kind, months, deleteOn }) => (
          <div key={kind} style={{ display: 'contents' }}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd>{months === null ? t('clocks.unsigned') : retentionWords(months, deleteOn)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function retentionWords(months: number, deleteOn: string | null): string {
    return deleteOn === null ? t('clocks.after', { months }) : t('clocks.deletedOn', { day: day(deleteOn) });
  }
}
