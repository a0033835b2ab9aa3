import type { Passport } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import styles from '../cases/cases.module.css';
import { useDatedWords } from '../cases/dated-words.js';

/** S24: what is to be done after a passport is lost or stolen, and what of it is done by the papers on this page. */
export function LostSteps({ passports }: { readonly passports: readonly Passport[] }) {
  const { t, day } = useDatedWords('papers');
  const kept = passports.filter(({ removedAt }) => removedAt === null);
  const lost = kept.find(({ state }) => state === 'lost' || state === 'stolen');
  const isReplaced = kept.some(({ state, kind }) => state === 'held' && kind !== 'emergency');
  if (lost === undefined || isReplaced) return null;
  const steps: readonly (readonly [string, boolean])[] = [
    ['police', lost.stateNote !== null],
    ['embassy', kept.some(({ state, kind }) => state === 'held' && kind === 'emergency')],
    ['visas', false],
    ['exitVisa', false],
    ['notice', false],
    ['partner', false],
  ];
  return (
    <div className={styles['card']} role="status">
      <h3>{t('lost.title', { date: day(lost.stateOn) })}</h3>
      <ol>
        {steps.map(([step, isDone]) => (
          <li key={step}>
            {t(`lost.${step}`)} {isDone ? <StatusWord tone="done">{t('lost.done')}</StatusWord> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
