import type { DataSource } from 'typeorm';
import { migrateQueue } from './migrate-queue.js';
import { createDataSource } from './data-source.js';
import { provisionRoles } from './provision.js';

/** One number for one product: two starts at once wait for each other instead of migrating twice. */
const LOCK = 7_272_401;

export interface MigrationTargets {
  readonly ownerUrl: string;
  readonly appUrl?: string;
  readonly workerUrl?: string;
}

/** Creates roles and brings the schema up to date; answers the names of the migrations that ran. */
export async function runMigrations({ ownerUrl, appUrl, workerUrl }: MigrationTargets): Promise<readonly string[]> {
  await provisionRoles(ownerUrl, appUrl, workerUrl);
  const source = createDataSource({ url: ownerUrl, role: null, poolSize: 3 });
  await source.initialize();
  try {
    return await underLock(source, async () => {
      const ran = await source.runMigrations({ transaction: 'all' });
      await migrateQueue(ownerUrl);
      return ran.map((migration) => migration.name);
    });
  } finally {
    await source.destroy();
  }
}

async function underLock<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    return await work();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
  }
}
