import type { Language } from '@sapar/messages';
import i18next from 'i18next';
import { useEffect } from 'react';
import { LoadError } from '../../components/load-error.js';
import { ApiProblem } from '../../lib/api.js';
import { showLanguage } from '../../lib/words.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './answer.module.css';

const LANGUAGE_WORDS: readonly (readonly [Language, string])[] = [
  ['kk', 'Қаз'],
  ['ru', 'Рус'],
  ['en', 'Eng'],
];

/** The link speaks its reader's language; that is not remembered on the device, whose owner may be another. */
export function useLanguageOfLink(language: Language | undefined): void {
  useEffect(() => {
    if (language === undefined) return;
    void i18next.changeLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
}

/** Name and languages on a page that a mail's link opens. */
export function LinkTop() {
  const { t, language } = useDatedWords('answers');
  return (
    <header className={styles['top']}>
      <span className={styles['brand']}>
        <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
          <rect width="32" height="32" fill="var(--sp-logo)" />
          <circle cx="23" cy="9" r="3" fill="#f2d9a0" />
          <path
            d="M20 9c-6-2-11 1-10 4s11 3 12 7-6 6-13 4"
            fill="none"
            stroke="#fff"
            strokeWidth="3.2"
            strokeLinecap="round"
          />
        </svg>
        Sapar
      </span>
      <div className={styles['languages']} role="group" aria-label={t('language')}>
        {LANGUAGE_WORDS.map(([known, word]) => (
          <button
            key={known}
            type="button"
            lang={known}
            aria-pressed={known === language}
            onClick={() => void showLanguage(known)}
          >
            {word}
          </button>
        ))}
      </div>
    </header>
  );
}

/** A link that nobody knows, in words. */
export function LinkFault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useDatedWords('answers');
  if (!(error instanceof ApiProblem) || error.status !== 404) return <LoadError problem={error} onRetry={onRetry} />;
  return (
    <section className={styles['card']}>
      <div>{t('notFound')}</div>
    </section>
  );
}
