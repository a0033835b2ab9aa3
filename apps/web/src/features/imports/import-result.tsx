import type { ImportDone } from '@sapar/contracts';
import { codeIn } from '../cases/known-code.js';
import { useDatedWords } from '../cases/dated-words.js';
import { FAULTS } from './fields.js';
import styles from './imports.module.css';

/** What came in, and which lines did not and why. */
export function ImportResult({ done: { id, added, changed, leftOut } }: { readonly done: ImportDone }) {
  const { t } = useDatedWords('imports');
  return (
    <section className={styles['step']} role="status">
      <h2>{id === null ? t('done.nothing') : t('done.title', { added, changed })}</h2>
      {leftOut.length === 0 ? null : (
        <>
          <p className={styles['quiet']}>{t('done.leftOut', { count: leftOut.length })}</p>
          <ul className={styles['list']}>
            {leftOut.map(({ line, faults }) => (
              <li key={line}>
                {t('done.line', { line: String(line) })}{' '}
                {faults
                  .map(({ field, code }) => {
                    const words = t(`faults.${codeIn(FAULTS, code)}`, { value: '' });
                    return field === 'line' ? words : `${t(`fields.${field}`)}: ${words}`;
                  })
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
