import type { CaseWay } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useWay = (caseId: string) =>
  useQuery({ queryKey: ['way', caseId], queryFn: () => api.get<CaseWay>(`/cases/${caseId}/way`) });
