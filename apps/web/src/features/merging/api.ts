import type { MergePreview, MergeTechnicians, MergeUndone, TechnicianMerge, TechnicianMerges } from '@sapar/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

export const useMergePreview = (technicianId: string, otherId: string) =>
  useQuery({
    queryKey: ['merge-preview', technicianId, otherId],
    queryFn: () => api.post<MergePreview>(`/technicians/${technicianId}/merge-previews`, { otherId }),
    // Two entries are compared as they are now.
    staleTime: 0,
  });

export const useMerges = (technicianId: string) =>
  useQuery({
    queryKey: ['merges', technicianId],
    queryFn: () => api.get<TechnicianMerges>(`/technicians/${technicianId}/merges`),
  });

export const mergeTechnicians = (
  { kept, other }: MergePreview,
  choices: MergeTechnicians['choices'],
): Promise<TechnicianMerge> =>
  api.post<TechnicianMerge>(
    `/technicians/${kept.technicianId}/merges`,
    { otherId: other.technicianId, otherVersion: other.version, choices },
    { ifMatch: kept.version },
  );

export const undoMerge = ({ id, version }: TechnicianMerge): Promise<MergeUndone> =>
  api.post<MergeUndone>(`/technician-merges/${id}/undo`, {}, { ifMatch: version });
