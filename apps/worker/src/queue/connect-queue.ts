import {
  createPostgresBackend,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
  type Job,
} from 'bullmq';
import { MAIL_QUEUE } from '@sapar/contracts';
import pg from 'pg';

/** Where the queue lives; the rows are the truth either way, the queue only wakes. */
export interface QueueChoice {
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  readonly schema: string;
}

export interface ConnectedQueue {
  readonly backend: 'redis' | 'postgres';
  readonly queue: Queue;
  /** Starts taking jobs; `concurrency` of them at once. */
  work(process: (job: Job) => Promise<void>, concurrency: number): Worker;
  close(): Promise<void>;
}

const POOL = 8;

/** One queue on Redis or on PostgreSQL with the same code above it. */
export function connectQueue({ redisUrl, databaseUrl, schema }: QueueChoice): ConnectedQueue {
  const pool = redisUrl === undefined ? openPool(databaseUrl, schema) : null;
  if (pool !== null) setDefaultBackendFactory(createPostgresBackend);
  const connection = (pool ?? { url: redisUrl, maxRetriesPerRequest: null }) as unknown as ConnectionOptions;
  const queue = new Queue(MAIL_QUEUE, {
    connection,
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: 100 },
  });
  queue.on('error', () => undefined); // A queue that is away is told by the sweep that cannot hand over, not by a crash.
  const workers: Worker[] = [];
  return {
    backend: pool === null ? 'redis' : 'postgres',
    queue,
    work: (handle, concurrency) => {
      const worker = new Worker(MAIL_QUEUE, handle, { connection, concurrency });
      worker.on('error', () => undefined);
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.close();
      await queue.close();
      await pool?.end();
    },
  };
}

/** The worker's role may use the queue's tables; the owner made them. */
function openPool(databaseUrl: string, schema: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c role=sapar_worker -c search_path=${schema}`,
    max: POOL,
  });
  pool.on('error', () => undefined); // A dropped idle connection is replaced by the pool.
  return pool;
}
