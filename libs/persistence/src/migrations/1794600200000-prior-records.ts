import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose it is to write: the supplier's, and until it has taken the person over, the host's that entered the person. */
const KEEPER = `(supplier_tenant_id = app_tenant() or exists (select 1 from technician t
  where t.id = prior_record.technician_id and t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null))`;
/** To nobody else but whom it was shown, as long as that holds. */
const SHOWN = `(deleted_at is null and exists (select 1 from prior_record_showing s
  where s.record_id = prior_record.id and s.host_tenant_id = app_tenant() and s.taken_back_at is null))`;
const SIDES = '(supplier_tenant_id = app_tenant() or host_tenant_id = app_tenant())';

const guarded = (table: string, using: string, check: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_rows on ${table} to sapar_app using ${using} with check ${check}`,
  `create policy ${table}_erasure on ${table} to current_user using (true) with check (true)`,
  `grant select, insert, update on ${table} to sapar_app`,
];

const UP = [
  `create table prior_record (
    id uuid primary key, technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant,
    kind text not null check (kind in ('refusal','overstay','offence')), country text not null, happened_on date not null,
    number_sealed sealed, explanation_sealed sealed not null,
    recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  `create table prior_record_showing (
    id uuid primary key, record_id uuid not null references prior_record, technician_id uuid not null references technician,
    supplier_tenant_id uuid not null references tenant, host_tenant_id uuid not null references tenant, reason text not null,
    shown_by uuid not null references user_account, shown_at timestamptz not null,
    taken_back_by uuid references user_account, taken_back_at timestamptz, version int not null default 1,
    check ((taken_back_at is null) = (taken_back_by is null)))`,
  'create index prior_record_technician on prior_record (technician_id)',
  'create index prior_record_showing_technician on prior_record_showing (technician_id)',
  'create unique index prior_record_showing_once on prior_record_showing (record_id, host_tenant_id) where taken_back_at is null',
  ...guarded('prior_record', `(${KEEPER} or ${SHOWN})`, KEEPER),
  ...guarded('prior_record_showing', SIDES, '(supplier_tenant_id = app_tenant())'),
  // With the person's key go the rows that only it opens, whichever later version of the erasure destroys it.
  `create function erase_prior_records() returns trigger language plpgsql security definer set search_path = public as $$ begin
     delete from prior_record_showing where technician_id = new.technician_id;
     delete from prior_record where technician_id = new.technician_id;
     return null; end $$`,
  `create trigger technician_key_prior_records after update of destroyed_at on technician_key for each row
     when (old.destroyed_at is null and new.destroyed_at is not null) execute function erase_prior_records()`,
];
const DOWN = [
  'drop trigger technician_key_prior_records on technician_key',
  'drop function erase_prior_records()',
  'drop policy prior_record_rows on prior_record',
  'drop table prior_record_showing',
  'drop table prior_record',
];

/** Earlier refusals, overstays and offences of a technician, and to which host which of them was shown. */
export class PriorRecords1794600200000 implements MigrationInterface {
  readonly name = 'PriorRecords1794600200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
