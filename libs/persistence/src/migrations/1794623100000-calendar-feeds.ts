import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEED = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, name text not null,
  token_hash text not null unique, last_used_at timestamptz, revoked_at timestamptz, created_at timestamptz not null`;

const UP = [
  `create table calendar_feed (${FEED})`,
  'create index calendar_feed_user on calendar_feed (tenant_id, user_id)',
  'alter table calendar_feed enable row level security',
  'alter table calendar_feed force row level security',
  // A calendar program is nobody: the hash of the token is all that opens its one row.
  `create policy calendar_feed_rows on calendar_feed to sapar_app using (token_hash = app_session() or tenant_id = app_tenant()) with check (tenant_id = app_tenant())`,
  'grant select, insert, update on calendar_feed to sapar_app',
  'create policy calendar_feed_owner on calendar_feed to current_user using (true) with check (true)',
  // For good: taking somebody back in does not bring an old address back to life.
  `create function end_feeds_of_member() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update calendar_feed set revoked_at = app_now() where user_id = new.user_id and tenant_id = new.tenant_id and revoked_at is null; return null; end $$`,
  `create trigger membership_ends_feeds after update of ended_at on membership for each row
   when (old.ended_at is null and new.ended_at is not null) execute function end_feeds_of_member()`,
];
const DOWN = [
  'drop trigger membership_ends_feeds on membership',
  'drop function end_feeds_of_member()',
  'drop table calendar_feed',
];

/** Secret addresses at which a calendar program reads the last days of one member's cases. */
export class CalendarFeeds1794623100000 implements MigrationInterface {
  readonly name = 'CalendarFeeds1794623100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
