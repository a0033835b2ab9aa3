import type { MigrationInterface, QueryRunner } from 'typeorm';

const answerCodes = (codes: string): readonly string[] => [
  'alter table case_question drop constraint case_question_answer_code_check',
  `alter table case_question add constraint case_question_answer_code_check check (answer_code in (${codes}))`,
];
const CREATE = [
  'alter table filing add column paper_arrived_on date',
  ...answerCodes("'fits-now','facts-changed','stay-removed'"),
];
const DROP = [
  `update case_question set answer_code = 'facts-changed' where answer_code = 'stay-removed'`,
  ...answerCodes("'fits-now','facts-changed'"),
  'alter table filing drop column paper_arrived_on',
];

/** Entries that were taken back, and the day of arrival that a confirmation prints. */
export class RemovedStays1790340000000 implements MigrationInterface {
  readonly name = 'RemovedStays1790340000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
