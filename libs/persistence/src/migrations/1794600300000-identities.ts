import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const PERSON = 'technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant';
const KEPT =
  'recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1';
const TABLES = ['identity_record', 'citizenship'] as const;

const readings = (acts: string): readonly string[] => [
  'drop index event_of_reading',
  `create index event_of_reading on event (subject_id, at desc, id desc) where act in (${acts})`,
];
const READ = `'passport-read','file-read','person-exported'`;

const UP = [
  `create table identity_record (
    id uuid primary key, ${PERSON}, sex text check (sex in ('female','male','unspecified')), name_order text check (name_order in ('given-first','surname-first')),
    birth_country text, birth_place_sealed sealed, residence_country text, employer text, spoken_languages text, iin_sealed sealed, ${KEPT})`,
  `create table citizenship (
    id uuid primary key, ${PERSON}, country text not null, from_on date, to_on date, note text, ${KEPT},
    check (from_on is null or to_on is null or from_on <= to_on))`,
  ...TABLES.flatMap((table) => [
    `create index ${table}_technician on ${table} (technician_id)`,
    ...policiesOf(table, 'person-part'),
    `create policy ${table}_erasure on ${table} to current_user using (true) with check (true)`,
  ]),
  // However a person comes to be erased, these go with the name, also those of a row that has become one with this one.
  `create function erase_identity() returns trigger language plpgsql set search_path = public as $$ begin
     delete from identity_record where technician_id in (select t.id from technician t where new.id in (t.id, t.merged_into_id));
     delete from citizenship where technician_id in (select t.id from technician t where new.id in (t.id, t.merged_into_id));
     return null; end $$`,
  `create trigger technician_identity_erased after update of erased_at on technician for each row
     when (old.erased_at is null and new.erased_at is not null) execute function erase_identity()`,
  ...readings(`${READ},'iin-read','birth-place-read'`),
];
const DOWN = [
  ...readings(READ),
  'drop trigger technician_identity_erased on technician',
  'drop function erase_identity()',
  ...TABLES.map((table) => `drop table ${table}`),
];

/** What forms ask of a person beside the passport: sex, birth, residence, employer, IIN, further citizenships. */
export class Identities1794600300000 implements MigrationInterface {
  readonly name = 'Identities1794600300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
