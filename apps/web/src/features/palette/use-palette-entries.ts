import type { SearchAnswer } from '@sapar/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { useMay, useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import { fixedEntries, foundEntries, type PaletteEntry } from './palette-entries.js';

/** Long enough that a fast typist asks once, short enough not to be noticed. */
const PAUSE = 140;

interface PaletteEntries {
  readonly entries: readonly PaletteEntry[];
  readonly isSearching: boolean;
  readonly problem: unknown;
}

/** What may be chosen for the text typed so far. */
export function usePaletteEntries(text: string): PaletteEntries {
  const { t, language } = useWords('palette', 'shell');
  const { permissions, tenant } = useSession();
  const mayFile = useMay('notifications.file');
  const [asked] = useDebouncedValue(text.trim(), PAUSE);
  const isAsked = asked !== '' && text.trim() !== '';
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', asked],
    queryFn: () => api.post<SearchAnswer>('/search', { text: asked }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const fixed = fixedEntries(t, text, { permissions, isHost: tenant.kind === 'host' });
  const found = data === undefined || !isAsked ? [] : foundEntries(t, language, data, mayFile);
  return {
    entries: [...found, ...fixed],
    isSearching: isFetching || asked !== text.trim(),
    problem: isAsked ? error : null,
  };
}
