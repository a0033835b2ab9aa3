import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'create index technician_merged_into on technician (merged_into_id) where merged_into_id is not null',
  // Two rows of one person have become one: whoever has its cases finds it, and erasing it erases what either was sealed with.
  `create trigger visit_case_is_searched_anew after update of technician_id on visit_case for each row
     when (old.technician_id is distinct from new.technician_id) execute function share_search_suffixes()`,
  `create function destroy_merged_keys() returns trigger language plpgsql set search_path = public as $$ begin
     update technician_key set destroyed_at = new.destroyed_at
       where destroyed_at is null and technician_id in (select t.id from technician t where t.merged_into_id = new.technician_id);
     return null; end $$`,
  `create trigger technician_key_merged after update of destroyed_at on technician_key for each row
     when (old.destroyed_at is null and new.destroyed_at is not null) execute function destroy_merged_keys()`,
];
const DOWN = [
  'drop trigger technician_key_merged on technician_key',
  'drop function destroy_merged_keys()',
  'drop trigger visit_case_is_searched_anew on visit_case',
  'drop index technician_merged_into',
];

/** A person whom both companies have entered becomes one. */
export class PersonTakeovers1794200100000 implements MigrationInterface {
  readonly name = 'PersonTakeovers1794200100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
