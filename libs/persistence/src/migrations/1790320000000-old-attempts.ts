import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A caller's retry comes within minutes; two days are more than anybody waits, and the answers kept hold names. */
const OLD = `created_at < app_now() - interval '48 hours'`;

const UP = [
  'create index idempotency_key_created on idempotency_key (created_at)',
  // The worker may delete what is old, of every company, and see nothing of it but when it was made.
  'grant select (id, created_at), delete on idempotency_key to sapar_worker',
  `create policy idempotency_key_old on idempotency_key for select to sapar_worker using (${OLD})`,
  `create policy idempotency_key_forget on idempotency_key for delete to sapar_worker using (${OLD})`,
];
const DOWN = [
  'drop policy idempotency_key_forget on idempotency_key',
  'drop policy idempotency_key_old on idempotency_key',
  'revoke select (id, created_at), delete on idempotency_key from sapar_worker',
  'drop index idempotency_key_created',
];

/** Idempotency keys end: what they answered stays no longer than a retry could come. */
export class OldAttempts1790320000000 implements MigrationInterface {
  readonly name = 'OldAttempts1790320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
