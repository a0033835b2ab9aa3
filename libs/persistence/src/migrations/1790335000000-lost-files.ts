import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An upload is filed within the hour it is made in; a day later nobody comes back to it. */
const LOST = `case_id is null and created_at < app_now() - interval '24 hours'`;

const UP = [
  'create index stored_file_loose on stored_file (created_at) where case_id is null',
  // The worker may delete what no case has, and see of all files only that they are there: what it does not see it takes for lost.
  'grant select (id), delete on stored_file to sapar_worker',
  'create policy stored_file_ids on stored_file for select to sapar_worker using (true)',
  `create policy stored_file_lost on stored_file for delete to sapar_worker using (${LOST})`,
];
const DOWN = [
  'drop policy stored_file_lost on stored_file',
  'drop policy stored_file_ids on stored_file',
  'revoke select (id), delete on stored_file from sapar_worker',
  'drop index stored_file_loose',
];

/** Uploads that nobody filed end with their content. */
export class LostFiles1790335000000 implements MigrationInterface {
  readonly name = 'LostFiles1790335000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
