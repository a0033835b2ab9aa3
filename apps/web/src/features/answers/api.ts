import type { AnswerPage, GiveAnswer } from '@sapar/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.js';
import { useKeyOfBody } from '../cases/use-act.js';

const pathOf = (token: string): string => `/answers/${encodeURIComponent(token)}`;

export const useAnswerPage = (token: string) =>
  useQuery({ queryKey: ['answer', token], queryFn: () => api.get<AnswerPage>(pathOf(token)) });

/** The first answer counts; the page that comes back says whose it was. */
export function useGiveAnswer(token: string) {
  const client = useQueryClient();
  const { keyFor } = useKeyOfBody();
  return useMutation({
    mutationFn: (body: GiveAnswer) => api.post<AnswerPage>(pathOf(token), body, { idempotencyKey: keyFor(body) }),
    onSuccess: (page) => {
      client.setQueryData(['answer', token], page);
    },
  });
}
