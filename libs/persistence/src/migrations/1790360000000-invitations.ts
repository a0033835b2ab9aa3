import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const SIDES = 'host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant';
const CREATE = [
  `create table invitation (
    id uuid primary key, ${SIDES}, mission_id uuid not null references mission,
    state text not null check (state in ('draft','filed','further-request','granted','refused','withdrawn')),
    category text not null, entries text not null, valid_from_on date not null, valid_to_on date not null, stay_days int, note text,
    request_number text, filed_on date, decided_on date, result_number text, decision_note text,
    granted_category text, granted_entries text, granted_from_on date, granted_to_on date, granted_stay_days int,
    created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  `create table invitation_person (
    id uuid primary key, ${SIDES}, invitation_id uuid not null references invitation, case_id uuid not null references visit_case,
    created_at timestamptz not null, deleted_at timestamptz, version int not null default 1, unique (invitation_id, case_id))`,
  ...['invitation', 'invitation_person'].flatMap((table) => [
    `create index ${table}_host on ${table} (host_tenant_id)`,
    `create index ${table}_supplier on ${table} (supplier_tenant_id)`,
    ...policiesOf(table, 'shared'),
  ]),
  'create index invitation_mission on invitation (mission_id)',
  'create index invitation_person_case on invitation_person (case_id)',
];
const DROP = ['drop table invitation_person', 'drop table invitation'];

/** Invitations of a mission, each for one or several of its people. */
export class Invitations1790360000000 implements MigrationInterface {
  readonly name = 'Invitations1790360000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
