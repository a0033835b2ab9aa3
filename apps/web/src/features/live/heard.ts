import type { LiveChange } from '@sapar/contracts';

/** What others have changed since the page was opened: the last line of each record. */
const heard = new Map<string, string>();
const listeners = new Set<() => void>();

const say = (): void => {
  for (const listener of listeners) listener();
};

export function noteHeard(changes: readonly LiveChange[]): void {
  const others = changes.filter(({ isOwn }) => !isOwn);
  for (const { line, id, caseId } of others) {
    heard.set(id, line);
    if (caseId !== null) heard.set(caseId, line);
  }
  if (others.length > 0) say();
}

export function forgetHeard(recordId: string): void {
  if (heard.delete(recordId)) say();
}

export const heardOf = (recordId: string): string | null => heard.get(recordId) ?? null;

export function onHeard(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
