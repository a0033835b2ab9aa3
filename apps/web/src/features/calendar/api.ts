import type {
  CalendarEdited,
  CalendarYearOut,
  DeadlineProposalPage,
  DeadlineTrial,
  EditCalendar,
  ProposalsDecided,
} from '@sapar/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.js';

export interface CalendarPlace {
  readonly country: string;
  readonly year: number;
}

const pathOf = ({ country, year }: CalendarPlace): string => `/calendars/${country}/${String(year)}`;

export const calendarQuery = (place: CalendarPlace) =>
  queryOptions({
    queryKey: ['calendar', place.country, place.year],
    queryFn: () => api.get<CalendarYearOut>(pathOf(place)),
  });

/** `atHostOn` is empty where nobody came to the host later than over the border. */
export const trialQuery = (arrivedOn: string, atHostOn: string) =>
  queryOptions({
    queryKey: ['trial', arrivedOn, atHostOn],
    queryFn: () =>
      api.get<DeadlineTrial>(`/law/trial?arrivedOn=${arrivedOn}${atHostOn === '' ? '' : `&atHostOn=${atHostOn}`}`),
  });

/** Where the browser itself fetches the year as a file. */
export const exportPath = (place: CalendarPlace, format: 'csv' | 'json'): string =>
  `/api/v1${pathOf(place)}/export?format=${format}`;

export const compareEdition = (place: CalendarPlace, edit: EditCalendar): Promise<CalendarEdited> =>
  api.post<CalendarEdited>(`${pathOf(place)}?dryRun`, edit);
export const signEdition = (place: CalendarPlace, edit: EditCalendar): Promise<CalendarEdited> =>
  api.post<CalendarEdited>(pathOf(place), edit);

export interface ImportFacts {
  readonly file: File;
  readonly reason: string;
  readonly sourceTitle: string;
  readonly isDry: boolean;
}

export function importDays({ file, reason, sourceTitle, isDry }: ImportFacts): Promise<CalendarEdited> {
  const form = new FormData();
  form.append('file', file, file.name);
  const query = new URLSearchParams({ reason, sourceTitle, dryRun: String(isDry) });
  return api.post<CalendarEdited>(`/calendar-imports?${query.toString()}`, form);
}

const PAGE = 100;
export const proposalsQuery = (state: 'open' | 'decided') =>
  infiniteQueryOptions({
    queryKey: ['proposals', state],
    queryFn: ({ pageParam }) =>
      api.get<z.infer<typeof DeadlineProposalPage>>(
        `/law/proposals?state=${state}&limit=${String(PAGE)}${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export type Verdict =
  | { readonly act: 'accept' | 'reopen'; readonly ids: readonly string[] }
  | { readonly act: 'decline'; readonly ids: readonly string[]; readonly reason: string };

/** Dates on every screen may have moved; the list itself keeps decided lines, so that undo stays near. */
export function useVerdict() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: Verdict) => api.post<ProposalsDecided>(`/law/proposals/${act}`, body),
    onSuccess: (_, { act }) =>
      client.invalidateQueries({ predicate: ({ queryKey }) => act === 'reopen' || queryKey[0] !== 'proposals' }),
  });
}
