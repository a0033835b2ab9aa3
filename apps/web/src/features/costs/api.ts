import type { CaseCosts, CaseRow, CostTotals } from '@sapar/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useCaseCosts = (caseId: string) =>
  useQuery({ queryKey: ['costs', 'case', caseId], queryFn: () => api.get<CaseCosts>(`/cases/${caseId}/costs`) });

export const useCostTotals = (month: string) =>
  useQuery({
    queryKey: ['costs', 'totals', month],
    queryFn: () => api.get<CostTotals>(`/cost-totals?month=${month}`),
    placeholderData: keepPreviousData,
  });

/** Cases to choose from, by parts of a name or a mission. */
export const useCaseChoices = (text: string) =>
  useQuery({
    queryKey: ['cases', 'choices', text],
    queryFn: () =>
      api.get<{ readonly items: readonly CaseRow[] }>(
        `/case-rows?tab=all&sort=person&limit=50${text === '' ? '' : `&q=${encodeURIComponent(text)}`}`,
      ),
    placeholderData: keepPreviousData,
  });
