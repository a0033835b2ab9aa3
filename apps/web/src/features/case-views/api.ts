import type { CaseCounts, CaseRow, CasesHandedOver, CompanyOut, Site } from '@sapar/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { wholeList } from '../../lib/whole-list.js';
import { usePages } from '../missions/api.js';

/** Rows of the views; the key begins with what every act on a case makes stale. */
export const useCaseRows = (query: string, limit = 100) =>
  usePages<CaseRow>(['cases', 'rows', query, limit], `/case-rows?${query}&limit=${String(limit)}`);

export const useCaseCounts = () =>
  useQuery({ queryKey: ['cases', 'counts'], queryFn: () => api.get<CaseCounts>('/case-counts') });

export const usePartners = (kind: 'host' | 'supplier') =>
  useQuery({
    queryKey: ['companies', kind],
    queryFn: () => wholeList<CompanyOut>(`/companies?kind=${kind}`),
  });

export const useSites = () => useQuery({ queryKey: ['sites'], queryFn: () => wholeList<Site>('/sites') });

interface HandOver {
  readonly caseIds: readonly string[];
  readonly doerUserId: string;
}

export function useHandOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: HandOver) => api.post<CasesHandedOver>('/case-hand-overs', body),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
}

/** Moves a planned day in the list itself; the deadline that hangs on it follows. */
export function useMovePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, on }: { readonly caseId: string; readonly on: string }) =>
      api.post(`/cases/${caseId}/arrival-plan`, { kind: 'later', plannedArrivalOn: on }),
    onSettled: () =>
      Promise.all(['cases', 'case', 'deadlines', 'today'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
