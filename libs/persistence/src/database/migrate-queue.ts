import { MAIL_QUEUE } from '@sapar/contracts';
import pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';

/** The queue's own tables, made by the owner: the worker's role may use them, never make them. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  // Two hundred modules that only whoever migrates needs; the API and the commands do without them.
  const { runMigrations: runQueueMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runQueueMigrations(client, QUEUE_SCHEMA);
    // The library makes a queue's sequence with its first job; the worker may make nothing, so the owner does it now.
    await client.query(`set search_path = ${QUEUE_SCHEMA}`);
    await client.query('select next_job_id($1)', [MAIL_QUEUE]);
    await client.query('reset search_path');
    await client.query(`grant usage on schema ${QUEUE_SCHEMA} to sapar_worker`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to sapar_worker`);
    await client.query(`grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to sapar_worker`);
    await client.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to sapar_worker`);
  } finally {
    await client.end();
  }
}
