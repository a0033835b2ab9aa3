import type { ConfirmLaw, LawDecided } from '@sapar/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';

/** Says by name that a tentative day was as the calendar has it; what depends on it is asked for anew. */
export function useConfirming() {
  const { t } = useDatedWords('law');
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (facts: ConfirmLaw) => api.post<LawDecided>('/law/confirmations', facts),
    onSuccess: ({ effect }) => {
      notifyDone(t('done', { affected: effect.affected }));
    },
    onError: notifyProblem,
    // Somebody else may have answered meanwhile: the question then goes, whatever came of this answer.
    onSettled: () => client.invalidateQueries(),
  });
  const confirm = (on: string): void => {
    mutate({ kind: 'calendar-day', on, reason: '' } as ConfirmLaw);
  };
  return { confirm, isPending };
}
