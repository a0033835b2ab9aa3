import type { CompanyEvents, Incident, Incidents } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';

export const useIncidents = () =>
  useQuery({ queryKey: ['incidents'], queryFn: () => api.get<Incidents>('/incidents') });

export const useIncident = (id: string) =>
  useQuery({ queryKey: ['incidents', id], queryFn: () => api.get<Incident>(`/incidents/${id}`) });

export const useIncidentHistory = (id: string) =>
  useQuery({
    queryKey: ['incidents', id, 'history'],
    queryFn: () => api.get<CompanyEvents>(`/incidents/${id}/history`),
  });

/** Takes a closing back: the notice is owed as before. */
export function useReopen() {
  const { t } = useDatedWords('incidents');
  const refresh = useRefresh();
  return async ({ id, version }: Pick<Incident, 'id' | 'version'>): Promise<void> => {
    try {
      await api.delete<Incident>(`/incidents/${id}/closing`, { ifMatch: version });
      notifyDone(t('done.reopened'));
    } catch (problem) {
      notifyProblem(problem);
    }
    await refresh();
  };
}
