import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  `create table movement (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    stay_id uuid not null references stay, ordinal int not null, kind text not null check (kind in ('move','trip')), moved_on date not null, returns_on date,
    address_of_stay text not null, recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1,
    unique (case_id, ordinal), check ((kind = 'trip') = (returns_on is not null)))`,
  'create index movement_host on movement (host_tenant_id)',
  'create index movement_supplier on movement (supplier_tenant_id)',
  'create index movement_stay on movement (stay_id)',
  ...policiesOf('movement', 'shared'),
  'alter table migration_notification add column movement_id uuid references movement',
];
const DROP = ['alter table migration_notification drop column movement_id', 'drop table movement'];

/** Another address during a stay, for good or for a trip: each starts a notification of its own. */
export class Movements1790350000000 implements MigrationInterface {
  readonly name = 'Movements1790350000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
