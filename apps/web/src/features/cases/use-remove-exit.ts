import type { Stay } from '@sapar/contracts';
import { notifyDone } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from './dated-words.js';
import { useRefresh } from './use-act.js';

/** Takes an exit back by the version that was read, and says so. */
export function useRemoveExit(name: string): (stay: Pick<Stay, 'id' | 'version'>) => Promise<void> {
  const { t } = useDatedWords('cases');
  const refresh = useRefresh();
  return async ({ id, version }) => {
    await api.delete<Stay>(`/stays/${id}/exit`, { ifMatch: version });
    notifyDone(t('done.exitRemoved', { name }));
    await refresh();
  };
}
