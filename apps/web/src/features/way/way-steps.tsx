import type { CaseWay } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './way.module.css';

/** Every step from here; a blocked one says what is missing and who has it. */
export function WaySteps({ way: { steps } }: { readonly way: CaseWay }) {
  const { t } = useDatedWords('way');
  return (
    <ul className={styles['steps']}>
      {steps.map(({ act, by, proof, missing }) => (
        <li key={act}>
          <span>
            {t(`acts.${act}`)} <small>({t(`parties.${by}`)})</small>
          </span>
          <span>
            {missing.length === 0 ? <StatusWord tone="plain">{t('open')}</StatusWord> : null}
            {missing.map(({ code, holder }) => (
              <div key={code}>
                <StatusWord tone="wait" isSentence>
                  {t('waits', { what: t(`missing.${code}`), who: t(`parties.${holder}`) })}
                </StatusWord>
              </div>
            ))}
            {proof === 'receipt' ? <small>{t('receipt')}</small> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
