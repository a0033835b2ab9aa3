import { LANGUAGES, type Language } from '@sapar/messages';
import { useWords } from '../lib/words.js';
import styles from './controls.module.css';

const SHORT: Readonly<Record<Language, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
export const LANGUAGE_ORDER = [...LANGUAGES].reverse();

/** Each language in its own name: whoever needs it can read it. */
export function LanguageSwitch({ onChange }: { readonly onChange: (language: Language) => void }) {
  const { t, language } = useWords('shell');
  return (
    <span className={styles['segments']} role="group" aria-label={t('language')}>
      {LANGUAGE_ORDER.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-label={LANGUAGE_NAMES[each]}
          aria-pressed={each === language}
          onClick={() => {
            onChange(each);
          }}
        >
          {SHORT[each]}
        </button>
      ))}
    </span>
  );
}
