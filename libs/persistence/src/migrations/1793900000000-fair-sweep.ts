import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweep takes so many mails of each company: without this it would walk through all of the first one's. */
export class FairSweep1793900000000 implements MigrationInterface {
  readonly name = 'FairSweep1793900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index delivery_ready on delivery (tenant_id, next_try_at, id) where state = 'queued'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index delivery_ready');
  }
}
