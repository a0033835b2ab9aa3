import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const SIGNATORY = `
  id uuid primary key, tenant_id uuid not null references tenant, name text not null, name_cyrillic text, position text, portals jsonb not null,
  key_until date, authority text not null check (authority in ('office','attorney')), authority_until date, member_user_id uuid references user_account,
  retired_at timestamptz, version int not null default 1, created_at timestamptz not null, check ((authority = 'attorney') = (authority_until is not null))`;

const UP = [
  `create table signatory (${SIGNATORY})`,
  'create index signatory_tenant on signatory (tenant_id)',
  ...policiesOf('signatory', 'own'),
  // The history of one thing that belongs to no case; the many events of cases stay out of it.
  `create index event_of_company on event (subject_id, at desc, id desc) where subject_type in ('signatory','member','company')`,
];
const DOWN = ['drop index event_of_company', 'drop table signatory'];

/** Who can sign for a company at a portal, and until when. */
export class Signatories1792000000000 implements MigrationInterface {
  readonly name = 'Signatories1792000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
