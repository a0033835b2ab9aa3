import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE = [
  // Which of several of one kind (a paper, a limit), and from which day on it stands in the queue; null is always.
  'alter table deadline add column subject text, add column shown_from date',
  // How a person closed it: the day, the receipt or the reason.
  `alter table deadline add column closed_on date, add column closed_number text, add column closed_document_id uuid references stored_file,
    add column closed_note text, add column closed_by uuid references user_account`,
  // As text: what was counted is compared letter by letter with what is counted now.
  'alter table deadline_revision add column subject text, add column detail json',
];
const DROP = [
  'alter table deadline_revision drop column detail, drop column subject',
  `alter table deadline drop column closed_by, drop column closed_note, drop column closed_document_id, drop column closed_number, drop column closed_on,
    drop column shown_from, drop column subject`,
];

/** Dates of a visit beside the arrival notification, as deadlines of their own kinds. */
export class WatchedDates1790345000000 implements MigrationInterface {
  readonly name = 'WatchedDates1790345000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
