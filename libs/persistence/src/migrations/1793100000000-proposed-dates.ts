import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands behind a proposed watched date, as text like that of its revisions: compared letter by letter. */
export class ProposedDates1793100000000 implements MigrationInterface {
  readonly name = 'ProposedDates1793100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deadline_proposal add column detail json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deadline_proposal drop column detail');
  }
}
