import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const SIDES = 'host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant';
const PARTNER = `exists (select 1 from partnership p where (p.host_tenant_id = app_tenant() and p.supplier_tenant_id = tenant.id)
  or (p.supplier_tenant_id = app_tenant() and p.host_tenant_id = tenant.id))`;
/** A company that was only named so far is kept by the company that named it; once it has joined, by itself alone. */
const KEPT = '(id = app_tenant() or (awaited_by_tenant_id = app_tenant() and joined_at is null))';

const TENANT = [
  'alter table tenant add column awaited_by_tenant_id uuid references tenant, add column joined_at timestamptz',
  'create index tenant_awaited_by on tenant (awaited_by_tenant_id) where awaited_by_tenant_id is not null',
  'drop policy tenant_rows on tenant',
  `create policy tenant_read on tenant for select to sapar_app using (${KEPT} or ${PARTNER})`,
  `create policy tenant_add on tenant for insert to sapar_app with check ${KEPT}`,
  // Split from reading: a partner must not make an awaited company of one that has joined.
  `create policy tenant_change on tenant for update to sapar_app using ${KEPT} with check ${KEPT}`,
];
const LEAVE = [
  `create table mission_leave (
    id uuid primary key, ${SIDES}, mission_id uuid not null references mission, side text not null check (side in ('host','supplier')), reason text,
    left_by uuid not null references user_account, left_at timestamptz not null, returned_by uuid references user_account, returned_at timestamptz,
    version int not null default 1)`,
  'create unique index mission_leave_open on mission_leave (mission_id, side) where returned_at is null',
  'create index mission_leave_host on mission_leave (host_tenant_id)',
  'create index mission_leave_supplier on mission_leave (supplier_tenant_id)',
  ...policiesOf('mission_leave', 'shared'),
];
const UP = [
  ...TENANT,
  ...LEAVE,
  'alter table technician add column taken_over_at timestamptz, add column merged_into_id uuid references technician',
];
const DOWN = [
  'alter table technician drop column taken_over_at, drop column merged_into_id',
  'drop table mission_leave',
  ...['tenant_read', 'tenant_add', 'tenant_change'].map((policy) => `drop policy ${policy} on tenant`),
  'alter table tenant drop column awaited_by_tenant_id, drop column joined_at',
  `create policy tenant_rows on tenant to sapar_app using (id = app_tenant() or ${PARTNER}) with check (id = app_tenant())`,
];

/** A company that is named before it has joined, and one that leaves a mission and may come back. */
export class TwoCompanies1793200000000 implements MigrationInterface {
  readonly name = 'TwoCompanies1793200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
