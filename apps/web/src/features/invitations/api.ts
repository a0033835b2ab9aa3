import type { InvitationList } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useInvitations = (missionId: string) =>
  useQuery({
    queryKey: ['invitations', missionId],
    queryFn: () => api.get<InvitationList>(`/missions/${missionId}/invitations`),
  });
