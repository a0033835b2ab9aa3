import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUPPLIER = '(supplier_tenant_id = app_tenant())';

const UP = [
  `create table hr_note (
    id uuid primary key, technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant,
    note_sealed sealed not null,
    recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  'create index hr_note_technician on hr_note (technician_id)',
  'create index hr_note_supplier on hr_note (supplier_tenant_id)',
  'alter table hr_note enable row level security',
  'alter table hr_note force row level security',
  // No word about who sees the person: nothing that is agreed about a visit ever opens a note.
  `create policy hr_note_rows on hr_note to sapar_app using ${SUPPLIER} with check ${SUPPLIER}`,
  'create policy hr_note_erasure on hr_note to current_user using (true) with check (true)',
  'grant select, insert, update on hr_note to sapar_app',
  // With the person's key go the rows that only it opens, whichever later version of the erasure destroys it.
  `create function erase_hr_notes() returns trigger language plpgsql security definer set search_path = public as $$ begin
     delete from hr_note where technician_id = new.technician_id;
     return null; end $$`,
  `create trigger technician_key_hr_notes after update of destroyed_at on technician_key for each row
     when (old.destroyed_at is null and new.destroyed_at is not null) execute function erase_hr_notes()`,
];
const DOWN = [
  'drop trigger technician_key_hr_notes on technician_key',
  'drop function erase_hr_notes()',
  'drop table hr_note',
];

/** What a supplier's HR notes about one of its people; no host's to see. */
export class HrNotes1794612000000 implements MigrationInterface {
  readonly name = 'HrNotes1794612000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
