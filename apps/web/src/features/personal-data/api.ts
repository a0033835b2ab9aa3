import type { PersonalData, RetentionPeriods } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const usePersonalData = (technicianId: string) =>
  useQuery({
    queryKey: ['personal-data', technicianId],
    queryFn: () => api.get<PersonalData>(`/technicians/${technicianId}/personal-data`),
  });

export const useRetention = () =>
  useQuery({ queryKey: ['retention'], queryFn: () => api.get<RetentionPeriods>('/company/retention') });
