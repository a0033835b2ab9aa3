import type { CompanyEvents, Signatories, Signatory } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { notifyDone, notifyProblem } from '../../components/notify.js';
import { api } from '../../lib/api.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useRefresh } from '../cases/use-act.js';

export const useSignatories = () =>
  useQuery({ queryKey: ['signatories'], queryFn: () => api.get<Signatories>('/signatories') });

export const useSignatoryHistory = (id: string) =>
  useQuery({
    queryKey: ['signatories', id, 'history'],
    queryFn: () => api.get<CompanyEvents>(`/signatories/${id}/history`),
  });

const pathOf = ({ id }: Signatory): string => `/signatories/${id}/retirement`;

/** Done at once, and taken back with one press for ten seconds; afterwards on the row itself. */
export function useRetire() {
  const { t } = useDatedWords('signatories');
  const refresh = useRefresh();
  const restore = async (signatory: Signatory): Promise<void> => {
    await api.delete<Signatory>(pathOf(signatory), { ifMatch: signatory.version });
    notifyDone(t('done.restored', { name: signatory.name }));
    await refresh();
  };
  const retire = async (signatory: Signatory): Promise<void> => {
    const retired = await api.post<Signatory>(pathOf(signatory), {}, { ifMatch: signatory.version });
    // Whether powers of attorney outlive the director who gave them is for the company to look at (S11).
    const told = signatory.authority === 'office' ? 'done.retiredOffice' : 'done.retired';
    notifyDone(t(told, { name: signatory.name }), { label: t('undo'), act: () => restore(retired) });
    await refresh();
  };
  const telling =
    (act: (signatory: Signatory) => Promise<void>) =>
    (signatory: Signatory): void => {
      void act(signatory).catch((problem: unknown) => {
        notifyProblem(problem);
        void refresh();
      });
    };
  return { retire: telling(retire), restore: telling(restore) };
}
