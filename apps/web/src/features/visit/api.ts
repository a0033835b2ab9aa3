import type { TechnicianLinkPage, TechnicianLinks, TechnicianVisit } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, ApiProblem } from '../../lib/api.js';

export const visitPathOf = (token: string): string => `/technician-pages/${encodeURIComponent(token)}`;

export const useVisitLink = (token: string) =>
  useQuery({ queryKey: ['visit-link', token], queryFn: () => api.get<TechnicianLinkPage>(visitPathOf(token)) });

/** The own case, or null while no code has opened it on this device. */
export const useVisit = (token: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['visit', token],
    queryFn: () =>
      api.get<TechnicianVisit>(`${visitPathOf(token)}/visit`).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }),
    enabled: isWanted,
  });

export const useTechnicianLinks = (caseId: string) =>
  useQuery({
    queryKey: ['technician-links', caseId],
    queryFn: () => api.get<TechnicianLinks>(`/cases/${caseId}/technician-links`),
  });
