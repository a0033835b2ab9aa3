import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const KEPT =
  'recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1';
const SIDES = 'host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant';
const OF_MISSION = `id uuid primary key, ${SIDES}, mission_id uuid not null references mission`;
const OF_CASE = `id uuid primary key, ${SIDES}, case_id uuid not null references visit_case`;

const SHARED: Readonly<Record<string, string>> = {
  contract: `${OF_MISSION}, kind text not null check (kind in ('supply','service','warranty','other')), number text not null, signed_on date, ends_on date, subject text, ${KEPT},
    check (signed_on is null or ends_on is null or signed_on <= ends_on)`,
  work_order: `${OF_MISSION}, contract_id uuid references contract, number text not null, ordered_on date, ends_on date, subject text, clause text, ${KEPT},
    check (ordered_on is null or ends_on is null or ordered_on <= ends_on)`,
  equipment: `${OF_MISSION}, contract_id uuid references contract, name text not null, maker text, serial_number text, supplied_on date, note text, ${KEPT}`,
  mission_party: `${OF_MISSION}, role text not null check (role in ('inviter','site-owner','housing')), name text not null, name_cyrillic text, bin text, contact text,
    is_filer boolean not null default false, note text, ${KEPT}`,
  visa_application: `${OF_CASE}, recovers_id uuid references visa_application, post_id uuid, post_name text not null, passport_id uuid references passport, invitation_id uuid references invitation,
    category text not null, entries text not null, wanted_from_on date, wanted_to_on date, appointment_on date, appointment_time text, appointment_place text,
    state text not null check (state in ('draft','lodged','further-request','granted','refused','collected','withdrawn')),
    number text, lodged_on date, request_note text, request_due_on date, decided_on date, decision_note text, wrong jsonb not null default '[]', collected_on date, note text, ${KEPT},
    check (wanted_from_on is null or wanted_to_on is null or wanted_from_on <= wanted_to_on), check (lodged_on is null or decided_on is null or lodged_on <= decided_on),
    check (decided_on is null or collected_on is null or decided_on <= collected_on)`,
  authority_request: `${OF_CASE}, authority text not null, officer text, phone text, document_number text, asked_on date not null, wanted text not null, due_on date, due_time text,
    handed_over text, handed_to text, handed_on date, ${KEPT}, check (handed_on is null or asked_on <= handed_on)`,
  hindrance: `${OF_CASE}, cause text not null check (cause in ('illness','hospital','transport','disaster','other')), from_on date not null, to_on date, paper text, asked_on date, request_number text,
    decision text check (decision in ('accepted','refused')), decided_on date, decision_note text, note text, ${KEPT},
    check (to_on is null or from_on <= to_on), check ((decision is null) = (decided_on is null))`,
  zone_permit: `${OF_CASE}, zone text not null, number text not null, from_on date not null, to_on date not null, issued_by text, ${KEPT}, check (from_on <= to_on)`,
  other_host: `${OF_CASE}, name text not null, bin text, work text not null, from_on date, to_on date, address text, filer text not null check (filer in ('this-host','other-host','not-settled')),
    decision text not null check (decision in ('not-confirmed','fits','does-not-fit')), decided_by text, decided_on date, reason text, ${KEPT},
    check (from_on is null or to_on is null or from_on <= to_on)`,
};
const OWN: Readonly<Record<string, string>> = {
  post: `id uuid primary key, tenant_id uuid not null references tenant, name text not null, country text not null, city text, jurisdiction text, residents text, documents text, fees text,
    appointment_way text, payment_way text, processing_days int, passport_rule text, photo_rule text, biometrics text, insurance text, source text not null, checked_on date not null, note text, ${KEPT}`,
  fine: `id uuid primary key, tenant_id uuid not null references tenant, case_id uuid not null references visit_case, kind text not null check (kind in ('fine','warning')), article text not null,
    fined text not null check (fined in ('company','official','technician')), amount int, currency text, decided_on date not null, appeal_until_on date, pay_until_on date, paid_on date, number text, note text, ${KEPT},
    check (appeal_until_on is null or decided_on <= appeal_until_on), check (pay_until_on is null or decided_on <= pay_until_on), check (paid_on is null or decided_on <= paid_on)`,
  company_name: `id uuid primary key, tenant_id uuid not null references tenant, legal_name text not null, legal_name_cyrillic text, address text, from_on date not null, reason text, ${KEPT}`,
};
const parentOf = (columns: string): string => (columns.includes('mission_id') ? 'mission_id' : 'case_id');

const UP = [
  ...Object.entries(SHARED).flatMap(([table, columns]) => [
    `create table ${table} (${columns})`,
    `create index ${table}_parent on ${table} (${parentOf(columns)})`,
    `create index ${table}_host on ${table} (host_tenant_id)`,
    `create index ${table}_supplier on ${table} (supplier_tenant_id)`,
    ...policiesOf(table, 'shared'),
  ]),
  ...Object.entries(OWN).flatMap(([table, columns]) => [
    `create table ${table} (${columns})`,
    `create index ${table}_tenant on ${table} (tenant_id)`,
    ...policiesOf(table, 'own'),
  ]),
  'create index fine_case on fine (case_id)',
  `alter table site add column place_description text, add column coordinates text,
    add column zone text check (zone in ('none','closed','border'))`,
];
const DOWN = [
  `alter table site ${['place_description', 'coordinates', 'zone'].map((column) => `drop column ${column}`).join(', ')}`,
  ...[...Object.keys(OWN), ...Object.keys(SHARED).reverse()].map((table) => `drop table ${table}`),
];

/** Contracts, equipment and parties of a mission; applications, requests, fines and hindrances of a visit; posts. */
export class PapersOfVisits1793500100000 implements MigrationInterface {
  readonly name = 'PapersOfVisits1793500100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
