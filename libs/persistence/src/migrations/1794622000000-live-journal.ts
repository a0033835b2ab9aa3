import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever keeps a page open hears that a company's journal has grown: the company alone is named, what has changed is then read
 * by the reader's own right. The words leave with the commit that adds the line, once for each company of a transaction.
 */
const UP = [
  `create function tell_journal() returns trigger language plpgsql set search_path = public as $$
  begin
    perform pg_notify('sapar_journal', new.tenant_id::text);
    return null;
  end $$`,
  'create trigger journal_link_told after insert on journal_link for each row execute function tell_journal()',
];
const DOWN = ['drop trigger journal_link_told on journal_link', 'drop function tell_journal()'];

export class LiveJournal1794622000000 implements MigrationInterface {
  readonly name = 'LiveJournal1794622000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
