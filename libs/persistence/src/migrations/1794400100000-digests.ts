import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CHOICE = `
  tenant_id uuid not null references tenant, user_id uuid not null references user_account, digest text check (digest in ('daily','weekly','none')), days_off boolean,
  form text check (form in ('single','digest')), send_at text not null default '08:00', zone text, country text, version int not null default 1, primary key (tenant_id, user_id)`;

const OF_DEADLINE = ['deadline_id', 'deadline_revision', 'case_id', 'supplier_tenant_id'] as const;
const each = (ending: string): string => OF_DEADLINE.map((column) => `${column} ${ending}`).join(' and ');
const SUBJECTS = `(signatory_id is null and ${each('is not null')}) or (signatory_id is not null and ${each('is null')})`;
const LISTS = `signatory_id is null and ${each('is null')} and threshold in ('digest-daily','digest-weekly','days-off-ahead')`;
const IS_LIST = 'deadline_id is null and signatory_id is null';

const planned = (threshold: string): string => `exists (select 1 from reminder r
    where r.host_tenant_id = m.tenant_id and r.recipient_user_id = m.user_id and r.${IS_LIST.replace(' and ', ' and r.')} and r.state = 'planned' and r.threshold like '${threshold}')`;

const UP = [
  `create table mail_choice (${CHOICE})`,
  ...policiesOf('mail_choice', 'own'),
  `create policy mail_choice_owner on mail_choice for select to current_user using (true)`,
  `alter table reminder add column form text not null default 'single' check (form in ('single','digest'))`,
  'alter table reminder drop constraint reminder_subject',
  `alter table reminder add constraint reminder_subject check (${SUBJECTS} or (${LISTS}))`,
  `create unique index reminder_of_list on reminder (host_tenant_id, recipient_key, threshold, occurrence) where ${IS_LIST}`,
  `create index reminder_list_ahead on reminder (host_tenant_id, recipient_user_id) where ${IS_LIST} and state = 'planned'`,
  // Who wants a list and has none ahead: the worker asks for companies only, and each is planned under its own scope.
  `create function companies_without_lists() returns table (company uuid) language sql stable security definer set search_path = public as $$
     select distinct m.tenant_id from membership m join tenant t on t.id = m.tenant_id and t.kind = 'host' and t.deleted_at is null
       left join mail_choice c on c.tenant_id = m.tenant_id and c.user_id = m.user_id
     where m.ended_at is null
       and ((coalesce(c.digest, case m.role when 'coordinator' then 'daily' when 'manager' then 'weekly' else 'none' end) <> 'none' and not ${planned('digest-%')})
         or (coalesce(c.days_off, m.role in ('coordinator','manager')) and not ${planned('days-off-ahead')})) $$`,
  'revoke all on function companies_without_lists() from public',
  'grant execute on function companies_without_lists() to sapar_worker',
];
const DOWN = [
  'drop function companies_without_lists()',
  `delete from reminder where ${IS_LIST}`,
  'drop index reminder_list_ahead',
  'drop index reminder_of_list',
  'alter table reminder drop constraint reminder_subject',
  `alter table reminder add constraint reminder_subject check (${SUBJECTS})`,
  'alter table reminder drop column form',
  'drop table mail_choice',
];

/** Lists of the day, of the week and of what falls into days off, and how each person wants them. */
export class Digests1794400100000 implements MigrationInterface {
  readonly name = 'Digests1794400100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
