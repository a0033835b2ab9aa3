import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  // The candidates are kept as they were shown: a later law must not change what was decided upon.
  `create table route_decision (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    route text not null, verdict text not null check (verdict in ('fits','not-confirmed','does-not-fit')), answers jsonb not null, candidates jsonb not null, reason text,
    signed_by uuid not null references user_account, signed_name text not null, signed_at timestamptz not null, withdrawn_at timestamptz, version int not null default 1,
    check (verdict = 'fits' or reason is not null))`,
  'create unique index route_decision_of_case on route_decision (case_id) where withdrawn_at is null',
  'create index route_decision_host on route_decision (host_tenant_id)',
  'create index route_decision_supplier on route_decision (supplier_tenant_id)',
  ...policiesOf('route_decision', 'shared'),
];

/** By which route a person travels, decided and signed by somebody of the host. */
export class RouteDecisions1793600100000 implements MigrationInterface {
  readonly name = 'RouteDecisions1793600100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table route_decision');
  }
}
