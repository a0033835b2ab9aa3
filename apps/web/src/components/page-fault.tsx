import type { ReactNode } from 'react';
import { ApiProblem } from '../lib/api.js';
import { useWords } from '../lib/words.js';
import { EmptyState } from './empty-state.js';
import { LoadError } from './load-error.js';

interface PageFaultProps {
  readonly problem: unknown;
  readonly onRetry: () => void;
  /** Where the list is from which such a page is opened. */
  readonly back: ReactNode;
}

/** A page that cannot be shown: an address that leads nowhere offers the way back, trying again would not help. */
export function PageFault({ problem, onRetry, back }: PageFaultProps) {
  const { t } = useWords('shell');
  if (!leadsNowhere(problem)) return <LoadError problem={problem} onRetry={onRetry} />;
  return <EmptyState title={t('notFound')} text={t('notFoundHint')} action={back} />;
}

/** Not there, of another company, or not even an address as ours are: all of it is one to the reader. */
const leadsNowhere = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.status === 404 || problem.status === 422);
