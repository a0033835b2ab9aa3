import { useWords } from '../../lib/words.js';
import styles from './palette.module.css';

const KEYS = [
  { act: 'search', keys: ['Ctrl', 'K'] },
  { act: 'searchShort', keys: ['/'] },
  { act: 'keys', keys: ['?'] },
  { act: 'move', keys: ['↑', '↓'] },
  { act: 'open', keys: ['Enter'] },
  { act: 'close', keys: ['Esc'] },
  { act: 'rows', keys: ['J', 'K'] },
  { act: 'select', keys: ['X'] },
  { act: 'edit', keys: ['E'] },
  { act: 'undo', keys: ['U'] },
] as const;

/** Every key of the product; the places of the keys are those of a Latin keyboard, whatever layout is on. */
export function KeysList() {
  const { t } = useWords('palette');
  return (
    <div className={styles['keys']}>
      <h2>{t('keys.title')}</h2>
      <dl>
        {KEYS.map(({ act, keys }) => (
          <div key={act}>
            <dt>{t(`keys.${act}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('keys.layout')}</p>
    </div>
  );
}
