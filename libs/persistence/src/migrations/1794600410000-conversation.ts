import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ERASED_COSTS } from './1794600400000-costs.js';
import { policiesOf } from './policies.sql.js';
import { erasePerson, OF_PERSON } from './retention.sql.js';

/** What is said about a person goes with the person; that something was said, by whom and when, stays. */
const ERASED_WORDS = `${ERASED_COSTS}
    update case_message set body = '–' where ${OF_PERSON};`;

const OWN_MESSAGE =
  'exists (select 1 from case_message m where m.id = case_mention.message_id and m.tenant_id = app_tenant())';
const TABLES = [
  `create table case_message (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    tenant_id uuid not null references tenant, scope text not null check (scope in ('own','both')), body text not null, author_name text not null,
    recorded_by uuid not null references user_account, created_at timestamptz not null, edited_at timestamptz, deleted_at timestamptz, version int not null default 1,
    check (tenant_id in (host_tenant_id, supplier_tenant_id)))`,
  'create index case_message_case on case_message (case_id, created_at, id)',
  `create table case_mention (
    id uuid primary key, tenant_id uuid not null references tenant, message_id uuid not null references case_message, user_id uuid not null references user_account,
    member_name text not null, delivery_id uuid references delivery, created_at timestamptz not null, unique (message_id, user_id))`,
  'create index case_mention_untold on case_mention (user_id) where delivery_id is null',
  'create index case_mention_delivery on case_mention (delivery_id)',
  `create table message_reading (
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, case_id uuid not null references visit_case,
    read_until timestamptz not null, unique (user_id, case_id, tenant_id))`,
  ...policiesOf('case_message', 'own'),
  `create policy case_message_shared on case_message for select to sapar_app using (scope = 'both' and app_tenant() in (host_tenant_id, supplier_tenant_id))`,
  ...policiesOf('message_reading', 'own'),
  'alter table case_mention enable row level security',
  'alter table case_mention force row level security',
  // Whoever reads the message reads whom it names; only its own company names anybody, and only the named one's marks it as told.
  `create policy case_mention_read on case_mention for select to sapar_app using (exists (select 1 from case_message m where m.id = case_mention.message_id))`,
  `create policy case_mention_add on case_mention for insert to sapar_app with check (${OWN_MESSAGE})`,
  `create policy case_mention_drop on case_mention for delete to sapar_app using (${OWN_MESSAGE})`,
  'create policy case_mention_told on case_mention for update to sapar_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())',
  'grant select, insert, delete, update (delivery_id) on case_mention to sapar_app',
  ...['case_message', 'case_mention'].map(
    (table) => `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
  ),
];

/** Names, never addresses, of those who may be asked about a case: members of its two companies, for these two alone. */
const MENTIONABLE = `
  create function mentionable(of_case uuid) returns table (user_id uuid, name text, tenant_id uuid)
  language sql stable security definer set search_path = public as $$
    select u.id, u.name, m.tenant_id from visit_case c join membership m on m.tenant_id in (c.host_tenant_id, c.supplier_tenant_id) join user_account u on u.id = m.user_id
    where c.id = of_case and c.deleted_at is null and app_tenant() in (c.host_tenant_id, c.supplier_tenant_id)
      and m.ended_at is null and u.deleted_at is null and m.role <> 'agent'
    order by u.name, u.id $$`;

/**
 * One mail for all mentions of ten minutes: the first one of a window makes it, and it leaves a minute after the window, when
 * whoever wrote within it has long committed. The row belongs to the company of the reader, whose address nobody else learns.
 */
const TELL = `
  create function tell_mentioned(mention uuid, mail uuid, mail_message_id text) returns void language plpgsql security definer set search_path = public as $$
  declare slot bigint := floor(extract(epoch from app_now()) / 600);
    leaves timestamptz := to_timestamp((slot + 1) * 600 + 60);
  begin
    if not exists (select 1 from case_mention n join case_message m on m.id = n.message_id where n.id = mention and m.tenant_id = app_tenant()) then
      raise exception 'only the company of the message may tell whom it names' using errcode = '42501';
    end if;
    insert into delivery (id, tenant_id, kind, purpose_key, recipient_user_id, recipient_name, recipient_email, language, message_id, state, due_at, next_try_at, created_at)
      select mail, n.tenant_id, 'mentions', 'mentions:' || n.tenant_id || ':' || n.user_id || ':' || slot, u.id, u.name, u.email, u.language, mail_message_id, 'queued',
        leaves, leaves, app_now()
      from case_mention n join user_account u on u.id = n.user_id where n.id = mention
      on conflict (purpose_key) do nothing;
  end $$`;

const CREATE = [
  ...TABLES,
  MENTIONABLE,
  TELL,
  'revoke all on function mentionable(uuid), tell_mentioned(uuid, uuid, text) from public',
  'grant execute on function mentionable(uuid), tell_mentioned(uuid, uuid, text) to sapar_app',
  erasePerson(ERASED_WORDS),
];
const DROP = [
  erasePerson(ERASED_COSTS),
  'drop function tell_mentioned(uuid, uuid, text)',
  'drop function mentionable(uuid)',
  'drop table message_reading',
  'drop table case_mention',
  'drop table case_message',
];

/** What people of the two companies say to each other about a case, and whom they name. */
export class Conversation1794600410000 implements MigrationInterface {
  readonly name = 'Conversation1794600410000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
