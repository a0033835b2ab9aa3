import type { IdentityReading, PassportReading, ReadIdentity, ReadPassport, Readings } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const readPassport = (technicianId: string, facts: ReadPassport): Promise<PassportReading> =>
  api.post<PassportReading>(`/technicians/${technicianId}/passport-readings`, facts);

export const readIdentity = (technicianId: string, facts: ReadIdentity): Promise<IdentityReading> =>
  api.post<IdentityReading>(`/technicians/${technicianId}/identity-readings`, facts);

export const useReadings = (technicianId: string) =>
  useQuery({
    queryKey: ['readings', technicianId],
    queryFn: () => api.get<Readings>(`/technicians/${technicianId}/readings`),
    // What was read a moment ago on another page must stand here.
    staleTime: 0,
  });
