import type { CaseDetail } from '@sapar/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId], queryFn: () => api.get<CaseDetail>(`/cases/${caseId}`) });

export const useCase = (caseId: string) => useQuery(caseQuery(caseId));
