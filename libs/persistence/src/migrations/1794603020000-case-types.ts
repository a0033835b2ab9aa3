import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  `create table case_type (
    id uuid primary key, tenant_id uuid not null references tenant, name text not null, supplier_tenant_id uuid references tenant, country text, category text,
    basis text check (basis in ('visa','visa-free','residence-permit')), entries text, stay_days int, approver_ids jsonb not null default '[]', note text,
    recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  'create index case_type_tenant on case_type (tenant_id)',
  ...policiesOf('case_type', 'own'),
  // Whichever company puts a person on a mission, the host's own rule for such a visit counts.
  `create policy case_type_partner on case_type for select to sapar_app using (deleted_at is null
    and exists (select 1 from partnership p where p.host_tenant_id = case_type.tenant_id and p.supplier_tenant_id = app_tenant()))`,
  'alter table visit_case add column case_type_id uuid references case_type',
  `create table approval (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    round int not null, level int not null, approver_user_id uuid not null references user_account, state text not null check (state in ('waiting','approved','returned','withdrawn')),
    reason text, decided_by uuid references user_account, decided_at timestamptz, recorded_by uuid references user_account, created_at timestamptz not null, version int not null default 1,
    unique (case_id, round, level), check ((state in ('approved','returned')) = (decided_at is not null)), check (state <> 'returned' or reason is not null))`,
  'create index approval_host on approval (host_tenant_id)',
  'create index approval_supplier on approval (supplier_tenant_id)',
  `create index approval_waiting on approval (approver_user_id) where state = 'waiting'`,
  ...policiesOf('approval', 'shared'),
  'create policy approval_erasure on approval to current_user using (true) with check (true)',
  // What was said about a person goes with the person; that it was decided, by whom and when, stays.
  `create function erase_approvals() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    update approval set reason = case when reason is null then null else '–' end where case_id in (select id from visit_case where technician_id = new.id);
    return null;
  end $$`,
  `create trigger technician_approval_erased after update of erased_at on technician for each row
    when (new.erased_at is not null and old.erased_at is null) execute function erase_approvals()`,
];
const DROP = [
  'drop trigger technician_approval_erased on technician',
  'drop table approval',
  'drop function erase_approvals()',
  'alter table visit_case drop column case_type_id',
  'drop table case_type',
];

/** Types of cases by company, country and category, and the approvals that a type asks for. */
export class CaseTypes1794603020000 implements MigrationInterface {
  readonly name = 'CaseTypes1794603020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
