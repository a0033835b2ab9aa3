import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  // A rotation is the visits that were made together; `took_plan` marks the one that the case took its planned day from.
  `create table planned_visit (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    rotation_id uuid, from_on date not null, to_on date not null, took_plan boolean not null default false,
    recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1, check (from_on <= to_on))`,
  'create index planned_visit_parent on planned_visit (case_id, from_on)',
  'create index planned_visit_rotation on planned_visit (rotation_id) where rotation_id is not null',
  'create index planned_visit_host on planned_visit (host_tenant_id)',
  'create index planned_visit_supplier on planned_visit (supplier_tenant_id)',
  ...policiesOf('planned_visit', 'shared'),
];

/** S29: the visits that are planned on one visa, one by one or as a rotation. */
export class PlannedVisits1794603030000 implements MigrationInterface {
  readonly name = 'PlannedVisits1794603030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table planned_visit');
  }
}
