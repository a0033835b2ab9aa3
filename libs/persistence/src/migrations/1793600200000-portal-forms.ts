import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  `create table portal_form (
    id uuid primary key, tenant_id uuid not null references tenant, form text not null check (form in ('invitation','notification')), portal_version text not null,
    checked_on date not null, fields jsonb not null, changed_by_name text not null, changed_at timestamptz not null, version int not null default 1, unique (tenant_id, form))`,
  ...policiesOf('portal_form', 'own'),
];

/** Order and names of the fields of the state portal, as a company saw them last; without a row the shipped ones hold. */
export class PortalForms1793600200000 implements MigrationInterface {
  readonly name = 'PortalForms1793600200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table portal_form');
  }
}
