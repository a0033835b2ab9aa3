import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const TWINS = 'select t.id from technician t where t.merged_into_id = new.id';
const UP = [
  // What the two were before is sealed under the key of the one that is kept: it goes with the person.
  `create table technician_merge (
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account,
    technician_id uuid not null references technician, merged_id uuid not null references technician, facts_sealed sealed, moved jsonb not null, main_passports jsonb not null,
    created_at timestamptz not null, undone_at timestamptz, version int not null default 1, check (technician_id <> merged_id))`,
  'create index technician_merge_technician on technician_merge (technician_id)',
  'create index technician_merge_merged on technician_merge (merged_id)',
  'create index technician_merge_tenant on technician_merge (tenant_id)',
  ...policiesOf('technician_merge', 'own'),
  'create policy technician_merge_erasure on technician_merge to current_user using (true) with check (true)',
  // A row that has become one with an erased person is the same person: nothing of it may outlive the name.
  `create function erase_merged() returns trigger language plpgsql set search_path = public as $$ begin
     update technician_merge set facts_sealed = null where technician_id = new.id or merged_id = new.id;
     perform erase_part(t.id, 'mail') from technician t where t.merged_into_id = new.id;
     update reminder set state = 'cancelled', cancel_reason = 'person-erased' where state = 'planned' and recipient_technician_id in (${TWINS});
     delete from technician_import_row where technician_id in (${TWINS});
     delete from absence where technician_id in (${TWINS});
     delete from family_member where technician_id in (${TWINS});
     delete from visa where technician_id in (${TWINS});
     delete from passport where technician_id in (${TWINS});
     update technician set surname = '–', given_names = null, native_name = null, display_name = '–', citizenship = 'XX', born_on = null, email = null, phone = null,
       position = null, search_keys = '[]', erased_at = new.erased_at, version = version + 1 where merged_into_id = new.id and erased_at is null;
     return null; end $$`,
  `create trigger technician_merged_erased after update of erased_at on technician for each row
     when (old.erased_at is null and new.erased_at is not null) execute function erase_merged()`,
];
const DOWN = [
  'drop trigger technician_merged_erased on technician',
  'drop function erase_merged()',
  'drop table technician_merge',
];

/** Two entries of one person become one, and can be taken apart again. */
export class TechnicianMerges1794600310000 implements MigrationInterface {
  readonly name = 'TechnicianMerges1794600310000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
