import { useDatedWords } from '../cases/dated-words.js';
import { FILING_KINDS, type FilingKind } from './choices.js';
import styles from './filings.module.css';

interface KindChoiceProps {
  readonly kind: FilingKind;
  readonly onChange: (kind: FilingKind) => void;
}

/** Submitted is not confirmed, and what somebody says is neither: four cards, each with its meaning. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { t } = useDatedWords('filings');
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ padding: 0, fontWeight: 500 }}>{t('kind')}</legend>
      <div className={styles['kinds']}>
        {FILING_KINDS.map((known) => (
          <label key={known} className={styles['kind']}>
            <input
              type="radio"
              name="filing-kind"
              checked={known === kind}
              aria-label={t(`kinds.${known}`)}
              onChange={() => {
                onChange(known);
              }}
            />
            <span>
              <b>{t(`kinds.${known}`)}</b>
              <small>{t(`hints.${known}`)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
