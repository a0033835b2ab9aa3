import type { MigrationInterface, QueryRunner } from 'typeorm';

// Under the owner's role, since nobody is known yet. It answers what row-level security already shows to whoever names the
// address, and everything at once, so that an unknown address costs the same one round trip. The parameter is called by its
// place: a column of its name, such as a company's address, would silently come before it.
const ACCOUNT = `
  create function sign_in_account(address text) returns table
    (user_id uuid, password_hash text, tenant_id uuid, kind text, has_second_step boolean)
  language sql stable security definer set search_path = public as $$
    select u.id, u.password_hash, t.id, t.kind,
      exists (select 1 from second_step f where f.user_id = u.id and f.confirmed_at is not null)
    from user_account u join membership m on m.user_id = u.id and m.ended_at is null
    join tenant t on t.id = m.tenant_id and t.deleted_at is null
    where u.email = $1 and u.deleted_at is null order by m.created_at, m.id limit 1 $$`;

const UP = [
  ACCOUNT,
  'revoke all on function sign_in_account(text) from public',
  'grant execute on function sign_in_account(text) to sapar_app',
  // Of no company, since it counts before anybody is known. A key is a keyed hash: the table names no address and no person.
  `create table sign_in_pace (key bytea primary key check (octet_length(key) = 32), tries int not null, last_try_at timestamptz not null)`,
  'create index sign_in_pace_last on sign_in_pace (last_try_at)',
  'alter table sign_in_pace enable row level security',
  'alter table sign_in_pace force row level security',
  'create policy sign_in_pace_rows on sign_in_pace to sapar_app using (true) with check (true)',
  'grant select, insert, update, delete on sign_in_pace to sapar_app',
];
const DOWN = ['drop table sign_in_pace', 'drop function sign_in_account(text)'];

/** How often a password or a code was tried lately: in the database, so that several servers count together. */
export class SignInPace1791020000000 implements MigrationInterface {
  readonly name = 'SignInPace1791020000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
