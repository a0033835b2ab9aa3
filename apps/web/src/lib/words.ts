import { isLanguage, type Language } from '@sapar/messages';
import i18next, { type BackendModule, type i18n } from 'i18next';
import IcuFormat from 'i18next-icu';
import { initReactI18next, useTranslation } from 'react-i18next';

export type LoadWords = (language: Language, namespace: string) => Promise<Record<string, unknown>>;

const REMEMBERED = 'sapar-language';

/** Before anybody has signed in: the language chosen on this device, else the browser's, else English. */
export function firstLanguage(): Language {
  const remembered = readRemembered();
  if (isLanguage(remembered)) return remembered;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? 'en';
}

// Storage may be forbidden; the language of the account then still holds after sign-in.
function readRemembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // See above.
  }
}

/** Catalogues come by language and namespace when a page asks for them; nothing is loaded for a language not shown. */
export async function startWords(load: LoadWords, language: Language): Promise<i18n> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (tag, namespace, done) => {
      load(isLanguage(tag) ? tag : 'en', namespace).then(
        (words) => {
          done(null, words);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)), false);
        },
      );
    },
  };
  await i18next
    .use(backend)
    .use(new IcuFormat({ memoizeFallback: false }))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['shell'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = language;
  return i18next;
}

/** Changes the screens at once; a choice is remembered on this device, the language of a link is not. */
export async function showLanguage(language: Language, style: { readonly isChoice?: boolean } = {}): Promise<void> {
  if (style.isChoice !== false) remember(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Words of one or several namespaces, and the language they are in. */
export function useWords(...namespaces: string[]): {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly language: Language;
} {
  const { t, i18n: current } = useTranslation(namespaces);
  return { t: t as (key: string, values?: Record<string, unknown>) => string, language: current.language as Language };
}
