import type { AccountInvites, MemberDuties, Members } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useMembers = () => useQuery({ queryKey: ['members'], queryFn: () => api.get<Members>('/members') });

export const useInvites = (isOwner: boolean) =>
  useQuery({
    queryKey: ['account-invites'],
    queryFn: () => api.get<AccountInvites>('/account-invites'),
    enabled: isOwner,
  });

export const useDuties = (memberId: string) =>
  useQuery({
    queryKey: ['members', memberId, 'duties'],
    queryFn: () => api.get<MemberDuties>(`/members/${memberId}/duties`),
  });

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Those who are there, for a list to choose from; never the one who is being replaced. */
export function useMemberChoices(exceptUserId?: string): Choice[] {
  const { data } = useMembers();
  return (data?.items ?? [])
    .filter(({ endedAt, userId }) => endedAt === null && userId !== exceptUserId)
    .map(({ userId, name }) => ({ value: userId, label: name }));
}
