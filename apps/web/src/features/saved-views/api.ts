import type { SavedView, SavedViews } from '@sapar/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import type { KeptView } from './to-view.js';

const KEY = ['saved-views'] as const;

export const useSavedViews = () => useQuery({ queryKey: KEY, queryFn: () => api.get<SavedViews>('/saved-views') });

/** Acts on a view: done at once, told in words, and taken back where that is possible. */
export function useViewActs() {
  const { t } = useDatedWords('saved-views');
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: KEY });
  const restore = async ({ id, name, version }: SavedView): Promise<void> => {
    await api.post<SavedView>(`/saved-views/${id}/restore`, {}, { ifMatch: version });
    notifyDone(t('done.restored', { name }));
    await refresh();
  };
  const remove = async ({ id, name, version }: SavedView): Promise<void> => {
    const removed = await api.delete<SavedView>(`/saved-views/${id}`, { ifMatch: version });
    notifyDone(t('done.removed', { name }), { label: t('undo'), act: () => restore(removed) });
    await refresh();
  };
  const update = async (view: SavedView, kept: KeptView): Promise<void> => {
    const { id, name, isShared, version } = view;
    await api.put<SavedView>(`/saved-views/${id}`, { name, isShared, ...kept }, { ifMatch: version });
    notifyDone(t('done.changed', { name }));
    await refresh();
  };
  const start = async ({ id, name, isStart }: SavedView): Promise<void> => {
    if (isStart) await api.delete<SavedView>(`/saved-views/${id}/start`);
    else await api.post<SavedView>(`/saved-views/${id}/start`);
    notifyDone(t(isStart ? 'done.notStart' : 'done.start', { name }));
    await refresh();
  };
  const telling =
    <Given extends readonly unknown[]>(act: (...given: Given) => Promise<void>) =>
    (...given: Given): void => {
      void act(...given).catch((problem: unknown) => {
        notifyProblem(problem);
        void refresh();
      });
    };
  return { remove: telling(remove), restore: telling(restore), update: telling(update), start: telling(start) };
}
