import type { CaseRoute, ReplacementAnswer, RouteScreening } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useCaseRoute = (caseId: string) =>
  useQuery({ queryKey: ['route', caseId], queryFn: () => api.get<CaseRoute>(`/cases/${caseId}/route`) });

export interface Answers {
  readonly activity: string;
  readonly days: number;
  readonly payer: string;
  readonly hasContract: boolean;
}

/** Screened only once the questions are answered. */
export const useScreening = (caseId: string, answers: Answers | null) =>
  useQuery({
    queryKey: ['screening', caseId, answers],
    enabled: answers !== null,
    queryFn: () => {
      const { days, hasContract, ...rest } = answers ?? { activity: '', days: 1, payer: '', hasContract: false };
      const query = new URLSearchParams({ ...rest, days: String(days), hasContract: String(hasContract) });
      return api.get<RouteScreening>(`/cases/${caseId}/route-screening?${query.toString()}`);
    },
  });

export const useReplacement = (caseId: string, question: Readonly<Record<string, string>> | null) =>
  useQuery({
    queryKey: ['replacement', caseId, question],
    enabled: question !== null,
    queryFn: () =>
      api.get<ReplacementAnswer>(`/cases/${caseId}/replacement?${new URLSearchParams(question ?? {}).toString()}`),
  });
