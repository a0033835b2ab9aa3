import type { OpenDeadlinePage, TodayStatus } from '@sapar/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.js';

const A_MINUTE = 60_000;
const PAGE = 100;

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => api.get<TodayStatus>('/today'),
  refetchInterval: A_MINUTE,
});

/** Open deadlines by time left, page by page. */
export const openDeadlinesQuery = infiniteQueryOptions({
  queryKey: ['deadlines', 'open'],
  queryFn: ({ pageParam }) =>
    api.get<z.infer<typeof OpenDeadlinePage>>(
      `/deadlines?limit=${String(PAGE)}${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: A_MINUTE,
});
