import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const INCIDENT = `
  id uuid primary key, tenant_id uuid not null references tenant, title text not null, facts text, happened_on date, found_on date not null, data_kinds jsonb not null,
  others_count int check (others_count >= 0), measures text, persons_told_on date,
  due_on date, due_at text, steps jsonb not null default '[]', rule_id text not null, rule_version text, calendar_version text, confidence text,
  closed_kind text check (closed_kind in ('notified','not-owed')), closed_on date, closed_number text, closed_addressee text, closed_reason text,
  closed_by uuid references user_account, closed_at timestamptz,
  recorded_by uuid not null references user_account, created_at timestamptz not null, version int not null default 1,
  check ((closed_kind is null) = (closed_at is null)), check (closed_kind is distinct from 'notified' or (closed_on is not null and closed_number is not null)),
  check (closed_kind is distinct from 'not-owed' or closed_reason is not null)`;

const OF_DEADLINE = ['deadline_id', 'deadline_revision', 'case_id', 'supplier_tenant_id'] as const;
const each = (ending: string): string => OF_DEADLINE.map((column) => `${column} ${ending}`).join(' and ');
const IS_LIST = 'deadline_id is null and signatory_id is null';
const LISTS = `threshold in ('digest-daily','digest-weekly','days-off-ahead')`;
const SUBJECTS = `(signatory_id is null and ${each('is not null')}) or (signatory_id is not null and ${each('is null')})`;
const BEFORE = `${SUBJECTS} or (signatory_id is null and ${each('is null')} and ${LISTS})`;
const NOW = `(incident_id is null and (${BEFORE})) or (incident_id is not null and signatory_id is null and ${each('is null')})`;

const listIndexes = (isList: string): readonly string[] => [
  'drop index reminder_list_ahead',
  'drop index reminder_of_list',
  `create unique index reminder_of_list on reminder (host_tenant_id, recipient_key, threshold, occurrence) where ${isList}`,
  `create index reminder_list_ahead on reminder (host_tenant_id, recipient_user_id) where ${isList} and state = 'planned'`,
];
const subject = (check: string): readonly string[] => [
  'alter table reminder drop constraint reminder_subject',
  `alter table reminder add constraint reminder_subject check (${check})`,
];
const companyEvents = (kinds: string): readonly string[] => [
  'drop index event_of_company',
  `create index event_of_company on event (subject_id, at desc, id desc) where subject_type in (${kinds})`,
];

const UP = [
  `create table incident (${INCIDENT})`,
  'create index incident_tenant on incident (tenant_id, created_at desc)',
  ...policiesOf('incident', 'own'),
  `create table incident_person (
    id uuid primary key, tenant_id uuid not null references tenant, incident_id uuid not null references incident, technician_id uuid not null references technician,
    unique (incident_id, technician_id))`,
  'create index incident_person_technician on incident_person (technician_id)',
  ...policiesOf('incident_person', 'own'),
  'grant delete on incident_person to sapar_app',
  'alter table reminder add column incident_id uuid references incident',
  ...subject(NOW),
  ...listIndexes(`${IS_LIST} and incident_id is null`),
  `create unique index reminder_of_incident on reminder (incident_id, threshold, occurrence, recipient_key, channel) where incident_id is not null`,
  ...companyEvents(`'signatory','member','company','cost','incident'`),
];
const DOWN = [
  ...companyEvents(`'signatory','member','company'`),
  'delete from reminder where incident_id is not null',
  'drop index reminder_of_incident',
  ...listIndexes(IS_LIST),
  ...subject(BEFORE),
  'alter table reminder drop column incident_id',
  'drop table incident_person',
  'drop table incident',
];

/** Breaches of personal data: what, when found, which data and people, what was done, and the notice with its last day. */
export class Incidents1794602000000 implements MigrationInterface {
  readonly name = 'Incidents1794602000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
