import type { CaseLine, CompanyOut, Mission, OpenDeadline, Site } from '@sapar/contracts';
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/api.js';
import { wholeList } from '../../lib/whole-list.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A keyset list, page after page; the cursor of the last one leads on. */
export function usePages<Item>(key: readonly unknown[], path: string) {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => api.get<Page<Item>>(withCursor(path, pageParam)),
    getNextPageParam: (page) => page.nextCursor,
    // The rows found before stay while the next words are looked for.
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  // The same rows stay the same array: a table that follows its rows would otherwise draw itself without end.
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  return { ...query, items };
}

const withCursor = (path: string, cursor: string | null): string =>
  cursor === null ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;

/** Whether every row has come, so that their number is the number of all. */
export const isWhole = ({ items, hasNextPage }: { readonly items: unknown; readonly hasNextPage: boolean }): boolean =>
  items !== undefined && !hasNextPage;

/** The words of a search, as a list takes them. */
export const searched = (path: string, q: string): string =>
  q === '' ? path : `${path}&q=${encodeURIComponent(q.slice(0, MOST_LETTERS))}`;
const MOST_LETTERS = 120;

export const useMissions = (q = '') => usePages<Mission>(['missions', { q }], searched('/missions?limit=50', q));

export const missionQuery = (missionId: string) =>
  queryOptions({ queryKey: ['mission', missionId], queryFn: () => api.get<Mission>(`/missions/${missionId}`) });

export const usePeople = (missionId: string) =>
  useQuery({
    queryKey: ['cases', { missionId }],
    queryFn: () => wholeList<CaseLine>(`/cases?missionId=${missionId}`),
  });

/** Open deadlines of a mission by their id: what a line of the people table cannot say by itself. */
export const useOpenDeadlines = (missionId: string) =>
  useQuery({
    queryKey: ['deadlines', 'by-id', missionId],
    queryFn: () => wholeList<OpenDeadline>(`/deadlines?missionId=${missionId}`),
    select: ({ items }) => new Map(items.map((deadline) => [deadline.id, deadline])),
  });

export const usePartners = (kind: 'host' | 'supplier') =>
  useQuery({
    queryKey: ['companies', kind],
    queryFn: () => wholeList<CompanyOut>(`/companies?kind=${kind}`),
  });

export const useSuppliers = () => usePartners('supplier');

/** Of one host, where it is another company than the reader's. */
export const useSites = (hostTenantId: string) =>
  useQuery({
    queryKey: ['sites', hostTenantId],
    queryFn: () => wholeList<Site>(hostTenantId === '' ? '/sites' : `/sites?hostTenantId=${hostTenantId}`),
  });
