import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';
import type { Paper, PaperKind } from './paper-kind.js';

/** Done at once and taken back with one press; afterwards among those removed. */
export function usePaperRemoval<T extends Paper>(kind: PaperKind<T>) {
  const words = useDatedWords('papers');
  const { t } = words;
  const refresh = useRefresh();
  const restore = async (paper: T): Promise<void> => {
    await api.post<T>(`/${kind.one}/${paper.id}/restore`, {}, { ifMatch: paper.version });
    notifyDone(t('done.restored', { paper: kind.titleOf(paper, words) }));
    await refresh();
  };
  const remove = async (paper: T): Promise<void> => {
    const removed = await api.delete<T>(`/${kind.one}/${paper.id}`, { ifMatch: paper.version });
    const undo = { label: t('undo'), act: () => restore(removed) };
    notifyDone(t('done.removed', { paper: kind.titleOf(paper, words) }), undo);
    await refresh();
  };
  const telling =
    (act: (paper: T) => Promise<void>) =>
    (paper: T): void => {
      void act(paper).catch((problem: unknown) => {
        notifyProblem(problem);
        void refresh();
      });
    };
  return { remove: telling(remove), restore: telling(restore) };
}
