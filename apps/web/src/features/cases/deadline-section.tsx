import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import { disclaimer } from '@sapar/messages';
import styles from './cases.module.css';
import { codeIn } from './known-code.js';
import { Fold } from './fold.js';
import { mainDeadline } from './rail.js';
import { CheckedBy, Unchecked } from '../../components/why/rule-age.js';
import { whySentence } from '../../components/why/why-sentence.js';
import { useDatedWords } from './dated-words.js';

const REVISION_REASONS = [
  'planned-arrival',
  'planned-arrival-moved',
  'arrival-recorded',
  'arrival-corrected',
  'movement-recorded',
  'movement-restored',
  'stay-removed',
  'stay-restored',
  'law-changed',
  'law-change-undone',
] as const;

/** The answer to 'why this date?' in a sentence, its sources, and what it was before. */
export function DeadlineSection({ detail }: { readonly detail: CaseDetail }) {
  const { t, language } = useDatedWords('cases');
  const deadline = mainDeadline(detail.deadlines);
  if (deadline === null) return null;
  return (
    <section className={styles['section']} data-folded>
      <Fold level={2} title={t('deadline.title')} isOpenAtFirst={deadline.state === 'not-computable'}>
        <div className={styles['card']}>
          <Explanation deadline={deadline} />
          <Revisions deadline={deadline} />
          <p className={styles['quiet']}>{disclaimer(language)}</p>
        </div>
      </Fold>
    </section>
  );
}

function Explanation({ deadline }: { readonly deadline: DeadlineExplained }) {
  const { t, day, language } = useDatedWords('cases');
  const { rule } = deadline;
  const sentence = whySentence(deadline, language);
  return (
    <>
      {sentence === null ? null : <p style={{ margin: '0 0 10px' }}>{sentence}</p>}
      <Unchecked rule={rule} />
      <dl className={`${styles['facts'] ?? ''} ${styles['wideFacts'] ?? ''}`}>
        {rule === null ? null : (
          <>
            <dt>{t('deadline.rule')}</dt>
            <dd>
              {rule.title[language]} · {rule.id} {rule.version}
            </dd>
            <dt>{t('deadline.checked')}</dt>
            <dd>
              {day(rule.checkedOn)} <CheckedBy check={rule.check} language={language} />
            </dd>
          </>
        )}
        {deadline.calendarVersion === null ? null : (
          <>
            <dt>{t('deadline.calendar')}</dt>
            <dd>{deadline.calendarVersion}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Revisions({ deadline }: { readonly deadline: DeadlineExplained }) {
  const { t, day, moment } = useDatedWords('cases');
  if (deadline.revisions.length < 2) return <div style={{ height: 10 }} />;
  return (
    <>
      <h3 style={{ fontSize: 13, margin: '12px 0 6px' }}>{t('deadline.revisions')}</h3>
      <ul className={styles['history']}>
        {[...deadline.revisions].reverse().map((revision) => (
          <li key={revision.revision}>
            {t('deadline.revision', {
              number: revision.revision,
              date: revision.dueOn === null ? t('deadline.noDate') : day(revision.dueOn),
            })}
            {revision.isProvisional ? ` · ${t('deadline.provisional')}` : ''}
            <small>
              {t(`deadline.reasons.${codeIn(REVISION_REASONS, revision.reason)}`)} · {moment(revision.at)}
              {revision.byName === null ? '' : ` · ${revision.byName}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
