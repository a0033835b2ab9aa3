import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_MAIN_JOB, DROP_MAIN_JOB } from './main-job.sql.js';

/** The tables of the main job: companies, people, missions, cases, stays, deadlines, filings, reminders, deliveries. */
export class MainJob1790000000000 implements MigrationInterface {
  readonly name = 'MainJob1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_MAIN_JOB) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_MAIN_JOB) await runner.query(statement);
  }
}
