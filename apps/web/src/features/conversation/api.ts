import type { CaseMessage, Mentionables } from '@sapar/contracts';
import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

interface Page {
  readonly items: readonly CaseMessage[];
  readonly nextCursor: string | null;
  readonly newCount: number;
}

const messagesQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['messages', caseId],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      api.get<Page>(
        `/cases/${caseId}/messages?limit=20${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    // Somebody at the other company may be writing at this moment.
    refetchInterval: 60_000,
  });

export const useMessages = (caseId: string) => useInfiniteQuery(messagesQuery(caseId));

export const useMentionables = (caseId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['mentionables', caseId],
    queryFn: () => api.get<Mentionables>(`/cases/${caseId}/mentionables`),
    enabled: isWanted,
  });
