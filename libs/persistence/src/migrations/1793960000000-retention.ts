import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';
import { ERASURE_FUNCTIONS, ERASURE_TABLES } from './retention.sql.js';

const CONSENT = `
  id uuid primary key, technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant, recorded_by_tenant_id uuid not null references tenant,
  recorded_by uuid references user_account, purpose text not null check (purpose in ('visit','sharing')), text_version text not null, way text not null check (way in ('signed-paper','mail','link')),
  given_on date not null, withdrawn_on date check (withdrawn_on >= given_on), version int not null default 1, created_at timestamptz not null`;

const PERIOD = `
  id uuid primary key, tenant_id uuid not null references tenant, kind text not null check (kind in ('papers','identity','dates','mail')), months int not null check (months between 0 and 240),
  reason text not null, signed_by uuid not null references user_account, signed_name text not null, signed_at timestamptz not null`;

/** Signed once and never changed: a newer signature takes its place, the older one stays to be seen. */
const PERIOD_POLICIES = [
  'alter table retention_period enable row level security',
  'alter table retention_period force row level security',
  'create policy retention_period_read on retention_period for select to sapar_app using (tenant_id = app_tenant())',
  'create policy retention_period_append on retention_period for insert to sapar_app with check (tenant_id = app_tenant())',
  'grant select, insert on retention_period to sapar_app',
];

const UP = [
  'alter table technician add column erased_at timestamptz',
  `create table consent (${CONSENT})`,
  'create index consent_technician on consent (technician_id)',
  'create index consent_supplier on consent (supplier_tenant_id)',
  ...policiesOf('consent', 'person-part'),
  `create table retention_period (${PERIOD})`,
  'create index retention_period_tenant on retention_period (tenant_id, kind, signed_at desc)',
  ...PERIOD_POLICIES,
  // A file that was erased is no file any more: the worker takes its content for lost and deletes it.
  'drop policy stored_file_ids on stored_file',
  'create policy stored_file_ids on stored_file for select to sapar_worker using (deleted_at is null)',
  ...ERASURE_TABLES.map(
    (table) => `create policy ${table}_erasure on ${table} to current_user using (true) with check (true)`,
  ),
  ...ERASURE_FUNCTIONS,
];
const DOWN = [
  ...['due_erasures()', 'erase_person(uuid)', 'erase_part(uuid,text)', 'retention_of(uuid)', 'last_day_of(uuid)'].map(
    (name) => `drop function ${name}`,
  ),
  ...ERASURE_TABLES.map((table) => `drop policy ${table}_erasure on ${table}`),
  'drop policy stored_file_ids on stored_file',
  'create policy stored_file_ids on stored_file for select to sapar_worker using (true)',
  'drop table retention_period',
  'drop table consent',
  'alter table technician drop column erased_at',
];

/** Consent, signed periods of retention, and an erasure that reaches every company's copy. */
export class Retention1793960000000 implements MigrationInterface {
  readonly name = 'Retention1793960000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
