import type { MigrationInterface, QueryRunner } from 'typeorm';

/** S42: how people are named in the subjects of mails, which travel and are shown where nobody chose to open anything. */
export class NamesInSubjects1794612020000 implements MigrationInterface {
  readonly name = 'NamesInSubjects1794612020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table tenant add column names_in_subjects text not null default 'whole' check (names_in_subjects in ('whole','initials'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tenant drop column names_in_subjects');
  }
}
