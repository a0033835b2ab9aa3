import type { DatedPaper } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';

/** Takes a paper away, or a removed one back; the toast undoes it. */
export function usePaperRemoval(): { readonly act: (paper: DatedPaper) => void; readonly isPending: boolean } {
  const { t } = useDatedWords('dated-papers');
  const { t: ofCase } = useDatedWords('cases');
  const refresh = useRefresh();
  const act = async ({ id, title, version, isRemoved }: DatedPaper): Promise<void> => {
    const style = { ifMatch: version };
    if (isRemoved) {
      await api.post<DatedPaper>(`/dated-papers/${id}/restore`, {}, style);
      notifyDone(t('restored', { title }));
    } else {
      const removed = await api.delete<DatedPaper>(`/dated-papers/${id}`, style);
      notifyDone(t('removed', { title }), { label: ofCase('undo'), act: () => act(removed) });
    }
    await refresh();
  };
  const { mutate, isPending } = useMutation({ mutationFn: act, onError: notifyProblem });
  return {
    isPending,
    act: (paper) => {
      mutate(paper);
    },
  };
}
