import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASED_PAPERS } from './1793970000000-dated-papers.js';
import { policiesOf } from './policies.sql.js';
import { erasePerson, OF_PERSON } from './retention.sql.js';
import { TECHNICIAN_LINK_BY, TECHNICIAN_SESSION_BY, TECHNICIAN_VISIT_BY } from './technician-visit.sql.js';

const TABLES = ['technician_link', 'technician_session'] as const;
const FUNCTIONS = [
  'technician_link_by(text)',
  'technician_session_by(text, text)',
  'technician_visit_by(text, text)',
] as const;

export const ERASED_LINKS = `${ERASED_PAPERS}
    update technician_link set revoked_at = coalesce(revoked_at, app_now()), token_hash = null, code_hash = null where technician_id = person or ${OF_PERSON};
    update technician_session set ended_at = coalesce(ended_at, app_now()) where link_id in (select l.id from technician_link l where l.technician_id = person or l.${OF_PERSON});`;

const SIDES = 'host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant';

const CREATE = [
  // The code stands beside its link: a new one takes the place of the one before, and there is never a second that works.
  `create table technician_link (
    id uuid primary key, ${SIDES}, case_id uuid not null references visit_case, technician_id uuid not null references technician,
    made_by uuid not null references user_account, made_by_tenant_id uuid not null references tenant, round int not null default 1, token_hash text unique,
    code_id uuid, code_hash text, code_expires_at timestamptz, code_tries int not null default 0, sent_at timestamptz, last_used_at timestamptz,
    expires_at timestamptz not null, revoked_at timestamptz, revoked_by uuid references user_account, version int not null default 1, created_at timestamptz not null)`,
  'create unique index technician_link_open on technician_link (case_id) where revoked_at is null',
  'create index technician_link_case on technician_link (case_id)',
  'create index technician_link_technician on technician_link (technician_id)',
  `create table technician_session (
    id uuid primary key, ${SIDES}, link_id uuid not null references technician_link, token_hash text not null unique,
    expires_at timestamptz not null, ended_at timestamptz, created_at timestamptz not null)`,
  'create index technician_session_link on technician_session (link_id)',
  ...TABLES.flatMap((table) => [
    `create index ${table}_host on ${table} (host_tenant_id)`,
    `create index ${table}_supplier on ${table} (supplier_tenant_id)`,
    ...policiesOf(table, 'shared'),
    `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
  ]),
  'create policy case_end_owner on case_end for select to current_user using (true)',
  erasePerson(ERASED_LINKS),
  TECHNICIAN_LINK_BY,
  TECHNICIAN_SESSION_BY,
  TECHNICIAN_VISIT_BY,
  ...FUNCTIONS.flatMap((name) => [
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to sapar_app`,
  ]),
];
const DROP = [
  ...FUNCTIONS.map((name) => `drop function ${name}`),
  erasePerson(ERASED_PAPERS),
  'drop policy case_end_owner on case_end',
  'drop table technician_session',
  'drop table technician_link',
];

/** A technician opens the own case by a link and a code that comes by mail: no account, no password. */
export class TechnicianLinks1794300100000 implements MigrationInterface {
  readonly name = 'TechnicianLinks1794300100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
