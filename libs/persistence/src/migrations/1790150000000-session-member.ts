import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['user_session', 'user_account', 'tenant'] as const;

/** Who is behind a session, in one look-up: every request asks before it is anybody's. */
export class SessionMember1790150000000 implements MigrationInterface {
  readonly name = 'SessionMember1790150000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`create policy ${table}_owner on ${table} for select to current_user using (true)`);
    // Under the owner's role, and telling only who knows the token's hash: a hash is 256 bits that nobody can guess.
    await runner.query(`
      create function session_member(hash text) returns table (session_id uuid, user_id uuid, tenant_id uuid, kind text, role text, language text)
      language sql stable security definer set search_path = public as $$
        select s.id, s.user_id, s.tenant_id, t.kind, m.role, u.language
        from user_session s join membership m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
        join tenant t on t.id = s.tenant_id join user_account u on u.id = s.user_id
        where s.token_hash = hash and s.revoked_at is null and s.expires_at > app_now()
          and m.ended_at is null and t.deleted_at is null and u.deleted_at is null $$`);
    await runner.query('revoke all on function session_member(text) from public');
    await runner.query('grant execute on function session_member(text) to sapar_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function session_member(text)');
    for (const table of TABLES) await runner.query(`drop policy ${table}_owner on ${table}`);
  }
}
