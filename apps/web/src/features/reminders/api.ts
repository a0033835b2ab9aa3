import type { HeldReminderPolicy, ReminderPolicies, ReminderSettings, TriedReminders } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useReminderPolicies = () =>
  useQuery({ queryKey: ['reminder-policies'], queryFn: () => api.get<ReminderPolicies>('/reminder-policies') });

/** What these settings would send for an imagined last day; asked anew when either of them changes. */
export const useTrial = (kind: HeldReminderPolicy['kind'], settings: ReminderSettings, lastOn: string) =>
  useQuery({
    queryKey: ['reminder-policies', kind, 'trial', JSON.stringify(settings), lastOn],
    queryFn: () => api.post<TriedReminders>(`/reminder-policies/${kind}/trial`, { settings, lastOn }),
    placeholderData: (before) => before,
    retry: false,
  });
