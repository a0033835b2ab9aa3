import type { LoadWords } from './words.js';

const catalogues = import.meta.glob<Record<string, unknown>>('../words/*/*.json', { import: 'default' });

/** One small file a language and namespace, fetched when it is first asked for. */
export const loadWords: LoadWords = async (language, namespace) => {
  const load = catalogues[`../words/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`no words ${language}/${namespace}`);
  return load();
};
