import pg from 'pg';

export interface Listening {
  close(): Promise<void>;
}

const RETRY_MILLISECONDS = 1_000;

/**
 * Hears what commits say on a channel, through one connection of its own; a pooler must hand out whole sessions for it. After a
 * connection that was lost, `hear(null)` says that anything may have been missed.
 */
export function listen(url: string, channel: string, hear: (payload: string | null) => void): Listening {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const again = (lost: pg.Client): void => {
    if (isClosed || client !== lost) return;
    client = null;
    void lost.end().catch(() => undefined);
    timer = setTimeout(open, RETRY_MILLISECONDS).unref();
  };
  const open = (): void => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = fresh;
    fresh.on('error', () => again(fresh)).on('end', () => again(fresh));
    fresh.on('notification', ({ payload }) => hear(payload ?? null));
    fresh
      .connect()
      .then(() => fresh.query(`listen ${pg.escapeIdentifier(channel)}`))
      .then(() => hear(null))
      .catch(() => again(fresh));
  };
  open();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
