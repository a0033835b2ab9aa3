import type { RuleLine } from '@sapar/contracts';
import { formatFigure, gapWords, type GapFacts } from '@sapar/messages';
import { IconHelpCircle } from '@tabler/icons-react';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './rules.module.css';

type Valued = Pick<RuleLine, 'value' | 'ownValue' | 'isReadingChosen' | 'gap' | 'unit'>;

/** The value that the company's cases use, with its unit; where it is the company's own, the shipped one beside it. */
export function RuleValue({ rule }: { readonly rule: Valued }) {
  const { t, language } = useDatedWords('rules');
  const { value, ownValue, isReadingChosen, gap, unit } = rule;
  const shipped = value === null ? null : formatFigure(value, unit, language);
  return (
    <>
      {ownValue !== null ? (
        <>
          <b>{formatFigure(ownValue, unit, language)}</b>
          <small>{shipped === null ? t('ownFigure') : t('ownFigureFor', { value: shipped })}</small>
        </>
      ) : null}
      {ownValue === null && shipped !== null ? <b>{shipped}</b> : null}
      {ownValue === null && gap !== null ? (
        <>
          <StatusWord tone="wait" icon={IconHelpCircle}>
            {t('gap')}
          </StatusWord>
          <small>{gapWords(gap as GapFacts, language)}</small>
        </>
      ) : null}
      {isReadingChosen ? <small className={styles['own']}>{t('ownReading')}</small> : null}
    </>
  );
}
