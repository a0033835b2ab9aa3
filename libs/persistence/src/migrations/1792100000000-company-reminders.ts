import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_DEADLINE = ['deadline_id', 'deadline_revision', 'case_id', 'supplier_tenant_id'] as const;
const each = (ending: string): string => OF_DEADLINE.map((column) => `${column} ${ending}`).join(' and ');

const UP = [
  'alter table reminder add column signatory_id uuid references signatory',
  ...OF_DEADLINE.map((column) => `alter table reminder alter column ${column} drop not null`),
  // A reminder is about one thing: a deadline of a case, or an end at the company itself.
  `alter table reminder add constraint reminder_subject check (
     (signatory_id is null and ${each('is not null')}) or (signatory_id is not null and ${each('is null')}))`,
  `create unique index reminder_of_signatory on reminder (signatory_id, threshold, occurrence, recipient_key, channel) where signatory_id is not null`,
];
const DOWN = [
  'delete from reminder where signatory_id is not null',
  'alter table reminder drop constraint reminder_subject',
  'alter table reminder drop column signatory_id',
  ...OF_DEADLINE.map((column) => `alter table reminder alter column ${column} set not null`),
];

/** The ledger also reminds of what ends at the company itself: a signature key, a power of attorney. */
export class CompanyReminders1792100000000 implements MigrationInterface {
  readonly name = 'CompanyReminders1792100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
