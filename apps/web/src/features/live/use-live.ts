import type { LiveChange } from '@sapar/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noteHeard } from './heard.js';
import { isStale } from './stale-keys.js';

/** Acts of one moment are read once; a company that works all day does not keep every screen reading. */
const GATHER = 250;
const AGAIN = 5_000;
const AGAIN_AT_MOST = 60_000;
/** So many pages of a list are not read anew for an act of somebody else: the next look at the list does it. */
const PAGES_READ_ANEW = 5;

/**
 * One stream for the whole page while it is in sight: a browser opens few connections to one server, and a hidden page reads
 * anew when it is looked at again. It goes on from the last number it knows.
 */
export function useLive(readerKey: string): void {
  const client = useQueryClient();
  useEffect(() => follow(client), [client, readerKey]);
}

function follow(client: QueryClient): () => void {
  let source: EventSource | null = null;
  let known: string | null = null;
  let pause = AGAIN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = gathering(client);
  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = (): void => {
    close();
    if (document.visibilityState === 'hidden') return;
    const stream = new EventSource(`/api/v1/events${known === null ? '' : `?after=${known}`}`);
    source = stream;
    const learn = ({ lastEventId }: MessageEvent): void => {
      if (lastEventId !== '') known = lastEventId;
      pause = AGAIN;
    };
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => refresh(JSON.parse(data) as LiveChange));
    stream.addEventListener('known', learn);
    stream.addEventListener('reset', (event) => {
      learn(event);
      refresh(null);
    });
    // The browser comes back by itself from a broken line; from a refusal it does not.
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || source !== stream) return;
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, AGAIN_AT_MOST);
    });
  };
  open();
  document.addEventListener('visibilitychange', open);
  return () => {
    document.removeEventListener('visibilitychange', open);
    close();
  };
}

/** Null: too much has changed to be named. */
function gathering(client: QueryClient): (change: LiveChange | null) => void {
  let waiting: LiveChange[] = [];
  let isAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (change) => {
    if (change === null) isAll = true;
    else waiting.push(change);
    timer ??= setTimeout(() => {
      const [changes, all] = [waiting, isAll];
      [waiting, isAll, timer] = [[], false, undefined];
      noteHeard(changes);
      for (const query of client.getQueryCache().getAll()) {
        if (all ? query.queryKey[0] === 'session' : !isStale(query.queryKey, changes)) continue;
        const refetchType = pagesOf(query.state.data) > PAGES_READ_ANEW ? 'none' : 'active';
        void client.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType });
      }
    }, GATHER);
  };
}

const pagesOf = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages) ? data.pages.length : 1;
