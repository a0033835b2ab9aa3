import type { ConfirmationMatch, FileRef } from '@sapar/contracts';
import { useState } from 'react';
import { api, ApiProblem } from '../../lib/api.js';

interface Refusal {
  readonly name: string;
  readonly reason: string;
}

export interface Confirmations {
  readonly match: ConfirmationMatch | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly refusals: readonly Refusal[];
  readonly problem: ApiProblem | null;
  readonly add: (files: readonly File[]) => Promise<void>;
}

/** Uploads one by one, so that a refused file stops no other, then asks whose each is. Nothing is closed by it. */
export function useConfirmations(notificationIds: readonly string[]): Confirmations {
  const [uploaded, setUploaded] = useState<readonly FileRef[]>([]);
  const [match, setMatch] = useState<ConfirmationMatch | null>(null);
  const [progress, setProgress] = useState<Confirmations['progress']>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const add = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    const { taken, refused } = await uploadAll(files, (done) => {
      setProgress({ done, total: files.length });
    });
    const all = [...uploaded, ...taken];
    setUploaded(all);
    setRefusals((known) => [...known, ...refused]);
    setProgress(null);
    if (all.length === 0) return;
    try {
      setMatch(
        await api.post<ConfirmationMatch>('/confirmation-matches', {
          documentIds: all.map(({ id }) => id),
          notificationIds,
        }),
      );
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    }
  };
  return { match, progress, refusals, problem, add };
}

async function uploadAll(
  files: readonly File[],
  onProgress: (done: number) => void,
): Promise<{ readonly taken: readonly FileRef[]; readonly refused: readonly Refusal[] }> {
  const taken: FileRef[] = [];
  const refused: Refusal[] = [];
  for (const [index, file] of files.entries()) {
    onProgress(index);
    try {
      taken.push(await api.upload(file));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      refused.push({ name: file.name, reason: error.title });
    }
  }
  return { taken, refused };
}
