import type { MigrationInterface, QueryRunner } from 'typeorm';

const PASSKEY = `
  id uuid primary key, user_id uuid not null references user_account, credential_id text not null unique, public_key bytea not null, counter bigint not null,
  transports text[] not null, name text not null, is_synced boolean not null, created_at timestamptz not null, last_used_at timestamptz`;
// A challenge is answered once: whoever answers it deletes it. One that belongs to nobody yet is for a sign-in.
const CHALLENGE = `
  hash text primary key, user_id uuid references user_account, purpose text not null check (purpose in ('registration','sign-in')), expires_at timestamptz not null`;

const ROWS = [
  `create table passkey (${PASSKEY})`,
  'create index passkey_user on passkey (user_id)',
  'alter table passkey enable row level security',
  'alter table passkey force row level security',
  'create policy passkey_rows on passkey to sapar_app using (user_id = app_user()) with check (user_id = app_user())',
  'create policy passkey_owner on passkey for select to current_user using (true)',
  // Deleted, not marked: a key that was taken off an account is of no use to anybody.
  'grant select, insert, update, delete on passkey to sapar_app',
  `create table passkey_challenge (${CHALLENGE})`,
  'create index passkey_challenge_end on passkey_challenge (expires_at)',
  'alter table passkey_challenge enable row level security',
  'alter table passkey_challenge force row level security',
  `create policy passkey_challenge_rows on passkey_challenge to sapar_app using (hash = app_session() or expires_at < app_now()) with check (hash = app_session())`,
  'grant select, insert, delete on passkey_challenge to sapar_app',
];

const account = (columns: string, select: string): string => `
  create function sign_in_account(address text) returns table
    (user_id uuid, password_hash text, tenant_id uuid, kind text, has_second_step boolean${columns})
  language sql stable security definer set search_path = public as $$
    select u.id, u.password_hash, t.id, t.kind, ${select}
    from user_account u join membership m on m.user_id = u.id and m.ended_at is null
    join tenant t on t.id = m.tenant_id and t.deleted_at is null
    where u.email = $1 and u.deleted_at is null order by m.created_at, m.id limit 1 $$`;
const CODES = 'exists (select 1 from second_step f where f.user_id = u.id and f.confirmed_at is not null)';
const KEYS = 'exists (select 1 from passkey p where p.user_id = u.id)';
const ACCOUNT_GRANTS = [
  'revoke all on function sign_in_account(text) from public',
  'grant execute on function sign_in_account(text) to sapar_app',
];

// Asked before anybody is known, as session_member is; the id of a credential is at least 128 bits that its owner's device made.
const FIND = [
  `create function passkey_account(credential text) returns table (passkey_id uuid, user_id uuid, email text, public_key bytea, counter bigint, transports text[])
   language sql stable security definer set search_path = public as $$
     select p.id, u.id, u.email, p.public_key, p.counter, p.transports from passkey p join user_account u on u.id = p.user_id
     where p.credential_id = credential and u.deleted_at is null $$`,
  'revoke all on function passkey_account(text) from public',
  'grant execute on function passkey_account(text) to sapar_app',
];

const UP = [
  ...ROWS,
  'drop function sign_in_account(text)',
  account(', has_codes boolean, has_passkey boolean', `${CODES} or ${KEYS}, ${CODES}, ${KEYS}`),
  ...ACCOUNT_GRANTS,
  ...FIND,
];
const DOWN = [
  'drop function passkey_account(text)',
  'drop function sign_in_account(text)',
  account('', CODES),
  ...ACCOUNT_GRANTS,
  'drop table passkey_challenge',
  'drop table passkey',
];

/** Passkeys: public keys of devices that sign a challenge, alone or as the second step of a sign-in. */
export class Passkeys1793320000000 implements MigrationInterface {
  readonly name = 'Passkeys1793320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
