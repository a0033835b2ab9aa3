import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const KEPT =
  'recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1';
const PERSON = 'technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant';

const UP = [
  `alter table passport add column kind text not null default 'ordinary' check (kind in ('ordinary','service','diplomatic','emergency','refugee')),
    add column country text, add column issued_on date, add column issued_by text, add column is_main boolean not null default true,
    add column state text not null default 'held' check (state in ('held','lost','stolen','damaged','handed-in')),
    add column state_on date, add column state_note text, add column recorded_by uuid references user_account,
    add check (issued_on is null or expires_on is null or issued_on < expires_on), add check ((state = 'held') = (state_on is null))`,
  `create table visa (
    id uuid primary key, ${PERSON}, kind text not null check (kind in ('sticker','electronic','exit')), number_sealed sealed, number_index bytea,
    category text not null, entries text not null, valid_from_on date not null, valid_to_on date not null, stay_days int, issued_on date, issued_at_post text,
    passport_id uuid references passport, invitation_id uuid references invitation,
    state text not null check (state in ('valid','annulled','used-up')), state_on date, note text, ${KEPT},
    check (valid_from_on <= valid_to_on), check ((state = 'valid') = (state_on is null)))`,
  `create table absence (
    id uuid primary key, ${PERSON}, country text not null, from_on date not null, to_on date, passport_id uuid references passport, passport_place text, note text, ${KEPT},
    check (to_on is null or from_on <= to_on))`,
  // A family is nobody's but the company's that helps it: no partner reads it.
  `create table family_member (
    id uuid primary key, tenant_id uuid not null references tenant, technician_id uuid not null references technician, name_sealed sealed not null, relation text not null, citizenship text not null,
    route text not null check (route in ('own-visa','visa-free','not-known')), from_on date, to_on date, note text, ${KEPT},
    check (from_on is null or to_on is null or from_on <= to_on))`,
  ...['visa', 'absence'].flatMap((table) => [
    `create index ${table}_technician on ${table} (technician_id)`,
    ...policiesOf(table, 'person-part'),
  ]),
  'create index visa_number on visa (supplier_tenant_id, number_index)',
  'create index family_member_technician on family_member (technician_id)',
  'create index family_member_tenant on family_member (tenant_id)',
  ...policiesOf('family_member', 'own'),
  'alter table visit_case add column visa_id uuid references visa',
  'create index visit_case_visa on visit_case (visa_id) where visa_id is not null',
  `create index event_of_paper on event (subject_id, at desc, id desc) where subject_type like 'paper:%'`,
];
const DOWN = [
  'drop index event_of_paper',
  'alter table visit_case drop column visa_id',
  ...['family_member', 'absence', 'visa'].map((table) => `drop table ${table}`),
  `alter table passport ${['kind', 'country', 'issued_on', 'issued_by', 'is_main', 'state', 'state_on', 'state_note', 'recorded_by'].map((column) => `drop column ${column}`).join(', ')}`,
];

/** Passports as versions, visas as papers, other journeys and families of a technician. */
export class PapersOfPeople1793500000000 implements MigrationInterface {
  readonly name = 'PapersOfPeople1793500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
