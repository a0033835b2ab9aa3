import type { ActOnReminder, Following, ReminderAnswers, ReminderPage } from '@sapar/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { useKeyOfBody, useRefresh } from '../cases/use-act.js';

const pageOf = (token: string): string => `/reminder-pages/${encodeURIComponent(token)}`;

export const useReminderPage = (token: string) =>
  useQuery({ queryKey: ['reminder-page', token], queryFn: () => api.get<ReminderPage>(pageOf(token)) });

/** Answers by the mail's link; what comes back is the page as it stands then. */
export function useAnswerReminder(token: string) {
  const client = useQueryClient();
  const { keyFor } = useKeyOfBody();
  return useMutation({
    mutationFn: (body: ActOnReminder) =>
      api.post<ReminderPage>(`${pageOf(token)}/answers`, body, { idempotencyKey: keyFor(body) }),
    onSuccess: (page) => {
      client.setQueryData(['reminder-page', token], page);
    },
  });
}

const answersOf = (deadlineId: string): string => `/deadlines/${deadlineId}/reminder-answers`;

export const useReminderAnswers = (deadlineId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['deadlines', deadlineId, 'reminder-answers'],
    queryFn: () => api.get<ReminderAnswers>(answersOf(deadlineId)),
    enabled: isWanted,
  });

export function useActOnDeadline(deadlineId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: ActOnReminder) => api.post<ReminderAnswers>(answersOf(deadlineId), body),
    onSuccess: () => refresh(),
  });
}

export const useFollowing = (caseId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['cases', caseId, 'following'],
    queryFn: () => api.get<Following>(`/cases/${caseId}/following`),
    enabled: isWanted,
  });

export function useFollow(caseId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (isFollowing: boolean) =>
      isFollowing
        ? api.post<Following>(`/cases/${caseId}/following`, {})
        : api.delete<Following>(`/cases/${caseId}/following`),
    onSuccess: () => refresh(),
  });
}
