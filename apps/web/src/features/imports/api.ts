import type { ImportDone, ImportPreview, ImportUndone, TechnicianImport, TechnicianImports } from '@sapar/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.js';

/** What is chosen for a file, as the interface takes it. */
export interface Choices {
  readonly columns: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly updateAll: boolean;
  readonly isDayFirst?: boolean;
  readonly supplierTenantId?: string;
}

export const NO_CHOICES: Choices = { columns: {}, answers: {}, updateAll: false };

const formOf = (file: File, choices: Choices): FormData => {
  const form = new FormData();
  form.append('choices', JSON.stringify(choices));
  form.append('file', file, file.name);
  return form;
};

/** Asked anew with every choice; the file itself stays with the reader until it is taken in. */
export const usePreview = (file: File | null, choices: Choices) =>
  useQuery({
    queryKey: ['technician-import-preview', file?.name, file?.size, file?.lastModified, choices],
    queryFn: () => api.post<ImportPreview>('/technician-imports/preview', formOf(file ?? new File([], ''), choices)),
    enabled: file !== null,
    placeholderData: (previous) => previous,
    gcTime: 0,
    retry: false,
  });

export function useImport(onDone: (done: ImportDone) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, choices }: { readonly file: File; readonly choices: Choices }) =>
      api.post<ImportDone>('/technician-imports', formOf(file, choices)),
    onSuccess: async (done) => {
      onDone(done);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}

export const useImports = () =>
  useQuery({ queryKey: ['technician-imports'], queryFn: () => api.get<TechnicianImports>('/technician-imports') });

export function useUndoImport(onDone: (undone: ImportUndone) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: TechnicianImport) =>
      api.post<ImportUndone>(`/technician-imports/${id}/undo`, {}, { ifMatch: version }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}
