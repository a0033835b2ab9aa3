import type { MergePreview } from '@sapar/contracts';
import { useDatedWords } from '../cases/dated-words.js';

/** What hangs on a person, counted, as one phrase. */
export function usePartWords(): (parts: MergePreview['moves']) => string {
  const { t } = useDatedWords('merging');
  return (parts) => parts.map(({ kind, count }) => t(`parts.${kind}`, { count })).join(', ');
}
