import type { CompanyInvites, OwnCompanies, PersonTakeover, PersonTakeovers } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useCompanyInvites = (missionId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['company-invites', missionId],
    queryFn: () => api.get<CompanyInvites>(`/missions/${missionId}/company-invites`),
    enabled: isWanted,
  });

export const useOwnCompanies = (isWanted = true) =>
  useQuery({
    queryKey: ['own-companies'],
    queryFn: () => api.get<OwnCompanies>('/session/companies'),
    enabled: isWanted,
    staleTime: 300_000,
  });

export type Choices = Partial<Record<PersonTakeover['differences'][number]['field'], 'theirs' | 'ours'>>;

export const useTakeovers = (isWanted = true) =>
  useQuery({
    queryKey: ['person-takeovers'],
    queryFn: () => api.get<PersonTakeovers>('/person-takeovers'),
    enabled: isWanted,
  });

export const takeOver = ({ technicianId, version }: PersonTakeover, choices: Choices): Promise<void> =>
  api.post(`/person-takeovers/${technicianId}`, { choices }, { ifMatch: version });
