import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const OUTAGE = `
  id uuid primary key, cause text not null check (cause in ('sweep','mail')), began_at timestamptz not null, noticed_at timestamptz not null, ended_at timestamptz`;
const ALARM = `
  outage_id uuid not null references outage, tenant_id uuid not null references tenant, user_id uuid not null references user_account, kind text not null check (kind in ('alarm','all-clear')),
  recipient_email text not null, claimed_at timestamptz not null, sent_at timestamptz, attempts int not null default 1, last_error text, primary key (outage_id, tenant_id, user_id, kind)`;

const UP = [
  `create table outage (${OUTAGE})`,
  // One at a time, whichever of several servers notices first.
  'create unique index outage_open on outage ((true)) where ended_at is null',
  'alter table outage enable row level security',
  'alter table outage force row level security',
  // When reminding stood still is nobody's secret; it says nothing of any company.
  'create policy outage_rows on outage to sapar_app using (true) with check (true)',
  'grant select, insert, update on outage to sapar_app',
  `create table alarm_mail (${ALARM})`,
  ...policiesOf('alarm_mail', 'own'),
  // The server's own watch leaves a sign of life beside those of the worker, and no other.
  `create policy heartbeat_watch on heartbeat to sapar_app using (name = 'watch') with check (name = 'watch')`,
  'grant insert, update on heartbeat to sapar_app',
  // Of all companies together: one moment and one count, nothing that says whose.
  `create function oldest_unsent() returns timestamptz language sql stable security definer set search_path = public as $$
     select least((select min(r.due_at) from reminder r where r.state = 'planned' and r.due_at <= app_now() and r.unaddressed_since is null),
       (select min(y.due_at) from delivery y where y.state in ('queued','claimed','dot-sent') and y.due_at <= app_now())) $$`,
  `create function watched_companies() returns table (company uuid) language sql stable security definer set search_path = public as $$
     select t.id from tenant t where t.kind = 'host' and t.deleted_at is null
       and exists (select 1 from membership m where m.tenant_id = t.id and m.role = 'owner' and m.ended_at is null) order by t.id $$`,
  'revoke all on function oldest_unsent(), watched_companies() from public',
  'grant execute on function oldest_unsent() to sapar_app, sapar_worker',
  'grant execute on function watched_companies() to sapar_app',
];
const DOWN = [
  'drop function watched_companies()',
  'drop function oldest_unsent()',
  'drop policy heartbeat_watch on heartbeat',
  'revoke insert, update on heartbeat from sapar_app',
  'drop table alarm_mail',
  'drop table outage',
];

/** When reminding stood still, and who was told of it by a way of its own. */
export class Outages1794400300000 implements MigrationInterface {
  readonly name = 'Outages1794400300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
