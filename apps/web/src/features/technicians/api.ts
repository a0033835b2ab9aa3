import type { Technician } from '@sapar/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { usePages } from '../missions/api.js';

export const useTechnicians = () => usePages<Technician>(['technicians'], '/technicians?limit=200');

export const technicianQuery = (technicianId: string) =>
  queryOptions({
    queryKey: ['technician', technicianId],
    queryFn: () => api.get<Technician>(`/technicians/${technicianId}`),
  });
