import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  // Closing is kept beside the ends, since both are taken back in the same way.
  `create table case_end (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    kind text not null check (kind in ('cancelled','replaced','host-changed','closed')), reason text, is_whole_mission boolean not null default false,
    successor_case_id uuid references visit_case, planned_arrival_on date, ended_at timestamptz not null, ended_by uuid references user_account,
    undone_at timestamptz, version int not null default 1, check ((kind = 'replaced') = (successor_case_id is not null)))`,
  'create unique index case_end_of_case on case_end (case_id) where undone_at is null',
  'create index case_end_successor on case_end (successor_case_id) where successor_case_id is not null',
  'create index case_end_host on case_end (host_tenant_id)',
  'create index case_end_supplier on case_end (supplier_tenant_id)',
  ...policiesOf('case_end', 'shared'),
];

/** How a case ended, or that it was closed, each until it is taken back. */
export class CaseEnds1793600000000 implements MigrationInterface {
  readonly name = 'CaseEnds1793600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_end');
  }
}
