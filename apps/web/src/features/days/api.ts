import type { TechnicianDays } from '@sapar/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

/** A visit that is tried out; dates that are not complete are not asked about. */
export interface TriedVisit {
  readonly from: string;
  readonly to: string;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

export const isComplete = ({ from, to }: TriedVisit): boolean => ISO.test(from) && ISO.test(to) && from <= to;

export const daysQuery = (technicianId: string, tried: TriedVisit | null) => {
  const query = tried === null ? '' : `?planFrom=${tried.from}&planTo=${tried.to}`;
  return queryOptions({
    queryKey: ['days', technicianId, query],
    queryFn: () => api.get<TechnicianDays>(`/technicians/${technicianId}/days${query}`),
    placeholderData: keepPreviousData,
  });
};
