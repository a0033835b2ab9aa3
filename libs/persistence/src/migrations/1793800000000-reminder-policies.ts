import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const POLICY = `
  id uuid primary key, tenant_id uuid not null references tenant, kind text not null, deadline_id uuid references deadline, version int not null, settings jsonb,
  applies_from timestamptz not null, changed_by uuid not null references user_account, changed_at timestamptz not null`;
const FOLLOWER = `
  tenant_id uuid not null references tenant, case_id uuid not null references visit_case, user_id uuid not null references user_account, created_at timestamptz not null,
  primary key (case_id, user_id)`;
const IS_PARTNER = `(host = app_tenant() or exists (select 1 from partnership q where q.host_tenant_id = host and q.supplier_tenant_id = app_tenant()))`;
const FUNCTIONS = 'host_reminder_policy(uuid, text, uuid, timestamptz), case_followers(uuid, uuid)';
const ROLES = `recipient_role in ('doer','deputy','manager','technician'`;

const UP = [
  `create table reminder_policy (${POLICY})`,
  // Append-only: what held when a deadline was made can always be read. Without settings a version goes back to what is above it.
  `create unique index reminder_policy_version on reminder_policy (tenant_id, kind, deadline_id, version) nulls not distinct`,
  ...policiesOf('reminder_policy', 'own'),
  'revoke update on reminder_policy from sapar_app',
  // The other company of a case moves dates too, and must plan by the host's policy without reading it otherwise.
  `create policy reminder_policy_owner on reminder_policy for select to current_user using (true)`,
  `create function host_reminder_policy(host uuid, kind_wanted text, deadline_wanted uuid, made_at timestamptz) returns jsonb
   language sql stable security definer set search_path = public as $$
     select p.settings from reminder_policy p
     where p.tenant_id = host and p.kind = kind_wanted and (p.deadline_id is null or p.deadline_id = deadline_wanted)
       and p.applies_from <= made_at and (p.deadline_id is null or p.settings is not null) and ${IS_PARTNER}
       and not exists (select 1 from reminder_policy n where n.tenant_id = p.tenant_id and n.kind = p.kind and n.deadline_id is not distinct from p.deadline_id
         and n.version > p.version and n.applies_from <= made_at)
     order by p.deadline_id nulls last limit 1 $$`,
  `create table case_follower (${FOLLOWER})`,
  'create index case_follower_user on case_follower (user_id)',
  ...policiesOf('case_follower', 'own'),
  'grant delete on case_follower to sapar_app',
  `create policy case_follower_owner on case_follower for select to current_user using (true)`,
  `create function case_followers(host uuid, case_wanted uuid) returns table (user_id uuid)
   language sql stable security definer set search_path = public as $$
     select f.user_id from case_follower f where f.tenant_id = host and f.case_id = case_wanted and ${IS_PARTNER} order by f.created_at, f.user_id $$`,
  `revoke all on function ${FUNCTIONS} from public`,
  `grant execute on function ${FUNCTIONS} to sapar_app`,
  'alter table reminder drop constraint reminder_recipient_role_check',
  `alter table reminder add constraint reminder_recipient_role_check check (${ROLES},'lead','follower'))`,
];
const DOWN = [
  `delete from reminder where recipient_role in ('lead','follower')`,
  'alter table reminder drop constraint reminder_recipient_role_check',
  `alter table reminder add constraint reminder_recipient_role_check check (${ROLES}))`,
  `drop function ${FUNCTIONS}`,
  'drop table case_follower',
  'drop table reminder_policy',
];

/** When a company is reminded and who, as data: by kind of deadline, and by exception for one of them. */
export class ReminderPolicies1793800000000 implements MigrationInterface {
  readonly name = 'ReminderPolicies1793800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
