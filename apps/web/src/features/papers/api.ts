import type { CompanyEvents, StalePapers } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import type { Paper } from './paper-kind.js';

export const usePapers = <T extends Paper>(path: string) =>
  useQuery({ queryKey: ['papers', path], queryFn: () => api.get<{ readonly items: readonly T[] }>(path) });

export const usePaperHistory = (path: string) =>
  useQuery({ queryKey: ['papers', path, 'history'], queryFn: () => api.get<CompanyEvents>(`${path}/history`) });

export const useStalePapers = (technicianId: string) =>
  useQuery({
    queryKey: ['papers', 'stale', technicianId],
    queryFn: () => api.get<StalePapers>(`/technicians/${technicianId}/stale-papers`),
  });
