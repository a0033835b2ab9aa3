import type { LookAlike, LookAlikes, Technician } from '@sapar/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { searched, usePages } from '../missions/api.js';

export const useTechnicians = (q = '', supplierTenantId?: string) =>
  usePages<Technician>(
    ['technicians', { q, supplierTenantId }],
    searched(
      `/technicians?limit=200${supplierTenantId === undefined ? '' : `&supplierTenantId=${supplierTenantId}`}`,
      q,
    ),
  );

export const technicianQuery = (technicianId: string) =>
  queryOptions({
    queryKey: ['technician', technicianId],
    queryFn: () => api.get<Technician>(`/technicians/${technicianId}`),
  });

/** Who may be the person that is about to be entered. */
export const askLookAlikes = async (facts: Readonly<Record<string, unknown>>): Promise<readonly LookAlike[]> =>
  (await api.post<LookAlikes>('/technicians/look-alikes', facts)).items;
