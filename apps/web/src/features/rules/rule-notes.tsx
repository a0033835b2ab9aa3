import type { RuleOut } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';
import { SourceList } from './rule-sources.js';
import styles from './rules.module.css';

/** Where sources conflict, and what nobody could answer yet. */
export function RuleNotes({ rule }: { readonly rule: RuleOut }) {
  const { t, language } = useDatedWords('rules');
  return (
    <>
      {rule.conflicts.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{t('conflicts')}</h2>
          <ul className={styles['notes']}>
            {rule.conflicts.map(({ words, sources }) => (
              <li key={words.en} className="tone-doubt">
                {words[language]}
                {sources.length === 0 ? null : <SourceList sources={sources} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rule.openQuestions.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{t('openQuestions')}</h2>
          <ul className={styles['notes']}>
            {rule.openQuestions.map((words) => (
              <li key={words.en}>{words[language]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
