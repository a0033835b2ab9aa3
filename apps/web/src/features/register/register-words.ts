import type { Language } from '@sapar/messages';
import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import type { RegisterWords } from './register-cells.js';

/** Words of the register in the language of the paper, which an authority reads, not in that of the screen. */
export function useRegisterWords(language: Language): RegisterWords | null {
  const { data } = useQuery({
    queryKey: ['words', language, 'register'],
    queryFn: async () => {
      await i18next.loadLanguages(language);
      return { words: i18next.getFixedT(language, 'register') as RegisterWords };
    },
    staleTime: Infinity,
  });
  return data?.words ?? null;
}
