import type { CaseDetail, RetentionOfCase } from '@sapar/contracts';
import { Link } from '@tanstack/react-router';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';

/** The last dates of a visit that is over: when each kind of its data is deleted, and by whose signed period. */
export function CaseRetention({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('personal-data');
  const { retention, technician } = detail;
  return (
    <section className={styles['section']}>
      <h2>{t('ofCase.title')}</h2>
      <div className={styles['card']}>
        <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
          {retention.map((line) => (
            <div key={line.kind} style={{ display: 'contents' }}>
              <dt>{t(`kinds.${line.kind}`)}</dt>
              <dd>
                <DeletedOn line={line} />
              </dd>
            </div>
          ))}
        </dl>
        {retention.some(({ isCertain }) => isCertain) ? (
          <p className={styles['quiet']}>
            <Link to="/technicians/$technicianId/personal-data" params={{ technicianId: technician.id }}>
              {t('ofCase.more')}
            </Link>
          </p>
        ) : (
          <p className={styles['quiet']}>{t('ofCase.laterVisit')}</p>
        )}
      </div>
    </section>
  );
}

function DeletedOn({ line }: { readonly line: RetentionOfCase }) {
  const { t, day, moment } = useDatedWords('personal-data');
  const { months, deleteOn, lastDayOn, isCertain, signedByName, signedAt } = line;
  if (months === null) return t('clocks.unsigned');
  const why = t(lastDayOn === null ? 'ofCase.whyOpen' : 'ofCase.why', {
    ...{
      months,
      last: day(lastDayOn),
      company: signedByName ?? '',
      signed: signedAt === null ? '–' : moment(signedAt),
    },
  });
  return (
    <>
      <b>
        {deleteOn === null
          ? t('ofCase.anotherVisit')
          : t(isCertain ? 'clocks.deletedOn' : 'ofCase.notBefore', { day: day(deleteOn) })}
      </b>
      <br />
      <small>{why}</small>
    </>
  );
}
