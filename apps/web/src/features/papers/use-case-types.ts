import type { CaseType } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { useMay } from '../../lib/session.js';

/** The templates of the reader's company that are in use. */
export function useCaseTypes(): readonly CaseType[] {
  const mayRead = useMay('company.read');
  const { data } = useQuery({
    queryKey: ['papers', '/case-types'],
    queryFn: () => api.get<{ readonly items: readonly CaseType[] }>('/case-types'),
    enabled: mayRead,
  });
  return (data?.items ?? []).filter(({ removedAt }) => removedAt === null);
}
