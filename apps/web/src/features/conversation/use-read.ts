import type { CaseMessage } from '@sapar/contracts';
import { useEffect, useRef, type RefObject } from 'react';
import { api } from '../../lib/api.js';

/** Says once that the newest message was seen, when the conversation comes into sight; what was new stays marked until the next look. */
export function useRead(
  caseId: string,
  newest: CaseMessage | undefined,
  hasNew: boolean,
  place: RefObject<HTMLElement | null>,
): void {
  const told = useRef<string | null>(null);
  const at = newest?.createdAt;
  useEffect(() => {
    const element = place.current;
    if (!hasNew || at === undefined || at === told.current || element === null) return undefined;
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting) || told.current === at) return;
      told.current = at;
      // A look that could not be noted is noted with the next one.
      api.post(`/cases/${caseId}/messages/reading`, { readUntil: at }).catch(() => {
        told.current = null;
      });
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [caseId, at, hasNew, place]);
}
