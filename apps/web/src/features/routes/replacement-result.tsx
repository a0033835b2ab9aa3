import type { ReplacementAnswer } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { CandidateCard } from './candidate-card.js';
import styles from './routes.module.css';
import { VerdictWord } from './verdict-word.js';

/** The answer in one line, then the ways with their days, then the reasons. */
export function ReplacementResult({ answer }: { readonly answer: ReplacementAnswer }) {
  const { t, day } = useDatedWords('routes');
  const { verdict, travelOn, earliestOn, invitationOn, ways, faults, candidates } = answer;
  return (
    <section aria-live="polite">
      <p className={styles['verdict']}>{t(`answer.${verdict}`, { date: day(travelOn) })}</p>
      <p>{earliestOn === null ? t('earliestUnknown') : t('earliest', { date: day(earliestOn) })}</p>
      {faults.map((fault) => (
        <p key={fault}>
          <StatusWord tone="doubt" isSentence>
            {t(`faults.${fault}`)}
          </StatusWord>
        </p>
      ))}
      <ul className={styles['ways']}>
        {ways.map(({ by, verdict: ofWay, earliestOn: from }, index) => (
          <li key={`${by} ${String(index)}`}>
            {t(`routes.${by}`)}: <VerdictWord verdict={ofWay} />{' '}
            {from === null ? t('wayUnknown') : t('wayFrom', { date: day(from) })}
          </li>
        ))}
      </ul>
      {invitationOn === null ? null : (
        <p className={styles['quiet']}>{t('invitationOn', { date: day(invitationOn) })}</p>
      )}
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.route} candidate={candidate} />
      ))}
      <p className={styles['quiet']}>{t('noGuarantee')}</p>
    </section>
  );
}
