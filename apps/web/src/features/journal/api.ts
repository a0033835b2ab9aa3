import type { JournalChoices, JournalLine } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { usePages } from '../missions/api.js';

/** What is looked for; an empty word is no filter. */
export interface JournalFilter {
  readonly technicianId: string;
  readonly act: string;
  readonly actorUserId: string;
  readonly fromOn: string;
  readonly toOn: string;
}

export const NO_FILTER: JournalFilter = { technicianId: '', act: '', actorUserId: '', fromOn: '', toOn: '' };

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function useJournal(filter: JournalFilter) {
  const given = Object.entries(filter).filter(
    ([name, value]: [string, string]) => value !== '' && (!name.endsWith('On') || DAY.test(value)),
  );
  const query = new URLSearchParams([['limit', '50'], ...(given as [string, string][])]).toString();
  return usePages<JournalLine>(['journal', query], `/journal?${query}`);
}

export const useJournalChoices = () =>
  useQuery({ queryKey: ['journal', 'choices'], queryFn: () => api.get<JournalChoices>('/journal/choices') });
