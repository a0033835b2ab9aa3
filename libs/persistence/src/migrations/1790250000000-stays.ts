import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE = [
  'alter table stay add column exit_border_point text',
  `alter table case_question add column answer_code text check (answer_code in ('fits-now','facts-changed'))`,
];
const DROP = ['alter table case_question drop column answer_code', 'alter table stay drop column exit_border_point'];

/** Where a person left, and why a question closed without an answer. */
export class Stays1790250000000 implements MigrationInterface {
  readonly name = 'Stays1790250000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
