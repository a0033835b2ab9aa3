import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Across companies the worker sees whose rows are sealed, to change their keys company by company; nothing of what is in them. */
const SEEN = {
  technician_key: 'technician_id, supplier_tenant_id',
  second_step: 'user_id',
  sign_in_setting: 'id, tenant_id',
} as const;

const UP = [
  ...Object.entries(SEEN).flatMap(([table, columns]) => [
    `grant select (${columns}) on ${table} to sapar_worker`,
    `create policy ${table}_sealed on ${table} for select to sapar_worker using (true)`,
  ]),
  'grant select (tenant_id, key_id) on stored_file to sapar_worker',
];
const DOWN = [
  'revoke select (tenant_id, key_id) on stored_file from sapar_worker',
  ...Object.entries(SEEN).flatMap(([table, columns]) => [
    `drop policy ${table}_sealed on ${table}`,
    `revoke select (${columns}) on ${table} from sapar_worker`,
  ]),
];

/** The master key can be changed while the product works. */
export class KeyRotation1794110000000 implements MigrationInterface {
  readonly name = 'KeyRotation1794110000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
