import type { MigrationInterface, QueryRunner } from 'typeorm';

const SETTING = `
  id uuid primary key, tenant_id uuid not null unique references tenant, second_step_from timestamptz, issuer text, client_id text, secret_sealed sealed,
  is_only_way boolean not null default false, version int not null default 1,
  check ((issuer is null) = (client_id is null)), check (issuer is not null or not is_only_way)`;
// A domain of e-mail leads to one company's provider: the first that shows to have it by a member's own address.
const DOMAIN = 'domain text primary key check (domain = lower(domain)), tenant_id uuid not null references tenant';
// Between leaving for the provider and coming back. Only hashes: the browser alone holds what verifier and nonce are made of.
const FLOW = `
  state_hash text primary key, browser_hash text not null, tenant_id uuid not null references tenant, expires_at timestamptz not null`;
// Who an account is at the provider: somebody else who is given the same address later is somebody else.
const IDENTITY = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, issuer text not null, subject text not null,
  created_at timestamptz not null, unique (tenant_id, user_id, issuer), unique (tenant_id, issuer, subject)`;

const guarded = (table: string, using: string, grants: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_rows on ${table} to sapar_app using ${using} with check (tenant_id = app_tenant())`,
  `create policy ${table}_owner on ${table} for select to current_user using (true)`,
  `grant ${grants} on ${table} to sapar_app`,
];
const OWN = '(tenant_id = app_tenant())';

const TABLES = [
  `create table sign_in_setting (${SETTING})`,
  `create table sign_in_domain (${DOMAIN})`,
  'create index sign_in_domain_tenant on sign_in_domain (tenant_id)',
  `create table sso_flow (${FLOW})`,
  'create index sso_flow_end on sso_flow (expires_at)',
  'create index sso_flow_tenant on sso_flow (tenant_id)',
  `create table sso_identity (${IDENTITY})`,
  'create index sso_identity_user on sso_identity (user_id)',
  ...guarded('sign_in_setting', OWN, 'select, insert, update'),
  ...guarded('sign_in_domain', OWN, 'select, insert, delete'),
  ...guarded('sso_flow', '(state_hash = app_session() or tenant_id = app_tenant())', 'select, insert, delete'),
  ...guarded('sso_identity', OWN, 'select, insert, delete'),
  'alter table user_session add column is_sso boolean not null default false',
];

const FIND = [
  `create function sso_of_domain(mail_domain text) returns table (tenant_id uuid) language sql stable security definer set search_path = public as $$
     select d.tenant_id from sign_in_domain d join sign_in_setting s on s.tenant_id = d.tenant_id join tenant t on t.id = d.tenant_id
     where d.domain = $1 and s.issuer is not null and t.deleted_at is null $$`,
  'revoke all on function sso_of_domain(text) from public',
  'grant execute on function sso_of_domain(text) to sapar_app',
  // Second steps are everybody's own rows; of its members a company learns only how many have none.
  `create function members_without_step() returns table (user_id uuid) language sql stable security definer set search_path = public as $$
     select u.id from membership m join user_account u on u.id = m.user_id where m.tenant_id = app_tenant() and m.ended_at is null and u.deleted_at is null
       and not (exists (select 1 from second_step f where f.user_id = u.id and f.confirmed_at is not null) or exists (select 1 from passkey p where p.user_id = u.id)) $$`,
  'revoke all on function members_without_step() from public',
  'grant execute on function members_without_step() to sapar_app',
];

const CODES = 'exists (select 1 from second_step f where f.user_id = u.id and f.confirmed_at is not null)';
const KEYS = 'exists (select 1 from passkey p where p.user_id = u.id)';
const account = (column: string, select: string): string => `
  create function sign_in_account(address text) returns table
    (user_id uuid, password_hash text, tenant_id uuid, kind text, has_second_step boolean, has_codes boolean, has_passkey boolean${column})
  language sql stable security definer set search_path = public as $$
    select u.id, u.password_hash, t.id, t.kind, ${CODES} or ${KEYS}, ${CODES}, ${KEYS}${select}
    from user_account u join membership m on m.user_id = u.id and m.ended_at is null
    join tenant t on t.id = m.tenant_id and t.deleted_at is null
    where u.email = $1 and u.deleted_at is null order by m.created_at, m.id limit 1 $$`;
// Never the owner: a provider that is down or set up wrongly must not lock out the one who can mend it.
const MUST_SSO = `, m.role <> 'owner' and exists (select 1 from sign_in_setting w where w.tenant_id = t.id and w.is_only_way)`;

const member = (column: string, select: string): string => `
  create function session_member(hash text) returns table
    (session_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text, is_stale boolean, is_before boolean${column})
  language sql stable security definer set search_path = public as $$
    select s.id, s.user_id, s.tenant_id, t.kind, m.role, u.language, s.last_used_at < app_now() - interval '1 minute', s.token_hash <> hash${select}
    from user_session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    join tenant t on t.id = s.tenant_id join user_account u on u.id = s.user_id
    where (s.token_hash = hash or (s.token_hash_before = hash and s.before_until > app_now()))
      and s.revoked_at is null and session_end(s.expires_at, s.last_used_at) > app_now()
      and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`;
// A company's own provider decides about steps itself.
const MUST_ADD = `, not s.is_sso and exists (select 1 from sign_in_setting w where w.tenant_id = t.id and w.second_step_from <= app_now()) and not (${CODES} or ${KEYS})`;

const GRANTS = ['sign_in_account', 'session_member'].flatMap((name) => [
  `revoke all on function ${name}(text) from public`,
  `grant execute on function ${name}(text) to sapar_app`,
]);
const DROP = ['drop function sign_in_account(text)', 'drop function session_member(text)'];

const UP = [
  ...TABLES,
  ...FIND,
  ...DROP,
  account(', must_sso boolean', MUST_SSO),
  member(', must_add_step boolean', MUST_ADD),
  ...GRANTS,
];
const DOWN = [
  ...DROP,
  account('', ''),
  member('', ''),
  ...GRANTS,
  'drop function members_without_step()',
  'drop function sso_of_domain(text)',
  'alter table user_session drop column is_sso',
  ...['sso_identity', 'sso_flow', 'sign_in_domain', 'sign_in_setting'].map((name) => `drop table ${name}`),
];

/** How a company's people sign in: a second step from a day on, and the company's own provider, beside the password or alone. */
export class SignInSettings1794100000000 implements MigrationInterface {
  readonly name = 'SignInSettings1794100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
