import type { Cost } from '@sapar/contracts';
import { useMutation } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';

/** Takes a cost away, or a removed one back; the toast undoes it. */
export function useCostRemoval(): { readonly act: (cost: Cost) => void; readonly isPending: boolean } {
  const { t } = useDatedWords('costs');
  const { t: ofCase } = useDatedWords('cases');
  const refresh = useRefresh();
  const act = async ({ id, kind, version, isRemoved }: Cost): Promise<void> => {
    const style = { ifMatch: version };
    const words = { kind: t(`kinds.${kind}`) };
    if (isRemoved) {
      await api.post<Cost>(`/costs/${id}/restore`, {}, style);
      notifyDone(t('restored', words));
    } else {
      const removed = await api.delete<Cost>(`/costs/${id}`, style);
      notifyDone(t('removed', words), { label: ofCase('undo'), act: () => act(removed) });
    }
    await refresh();
  };
  const { mutate, isPending } = useMutation({ mutationFn: act, onError: notifyProblem });
  return {
    isPending,
    act: (cost) => {
      mutate(cost);
    },
  };
}
