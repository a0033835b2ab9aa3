import type { Stay } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';

type Which = Pick<Stay, 'id' | 'version' | 'enteredOn'>;

/** Takes an entry back and puts it back, each by the version that was read; the way back is offered at once. */
export function useStayRemoval(name: string): {
  readonly remove: (stay: Which) => Promise<void>;
  readonly restore: (stay: Which) => Promise<void>;
} {
  const { t, day } = useDatedWords('cases');
  const refresh = useRefresh();
  const restore = async ({ id, version, enteredOn }: Which): Promise<void> => {
    await api.post<Stay>(`/stays/${id}/restore`, {}, { ifMatch: version });
    notifyDone(t('done.stayRestored', { name, date: day(enteredOn) }));
    await refresh();
  };
  const remove = async ({ id, version, enteredOn }: Which): Promise<void> => {
    const removed = await api.delete<Stay>(`/stays/${id}`, { ifMatch: version });
    const undo = { label: t('undo'), act: () => restore(removed) };
    notifyDone(t('done.stayRemoved', { name, date: day(enteredOn) }), undo);
    await refresh();
  };
  return { remove, restore };
}
