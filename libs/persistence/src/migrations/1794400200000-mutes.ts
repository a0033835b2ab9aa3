import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const MUTE = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, topic text not null, muted_at timestamptz not null,
  muted_by text not null check (muted_by in ('link','person')), ended_at timestamptz`;
const LINK = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, topic text not null, token_hash text not null unique,
  created_at timestamptz not null, unique (tenant_id, user_id, topic)`;

const UP = [
  `create table mail_mute (${MUTE})`,
  // One mute a topic at a time; ended ones stay, so that the ledger's reason can be looked up.
  'create unique index mail_mute_open on mail_mute (tenant_id, user_id, topic) where ended_at is null',
  ...policiesOf('mail_mute', 'own'),
  `create table mail_link (${LINK})`,
  'alter table mail_link enable row level security',
  'alter table mail_link force row level security',
  // The bearer is nobody yet: the hash of the token is all that opens its one row.
  `create policy mail_link_rows on mail_link to sapar_app using (token_hash = app_session() or tenant_id = app_tenant()) with check (tenant_id = app_tenant())`,
  'grant select, insert on mail_link to sapar_app',
];
const DOWN = ['drop table mail_link', 'drop table mail_mute'];

/** What a person does not want to be written about, and the links by which a mail program says so. */
export class Mutes1794400200000 implements MigrationInterface {
  readonly name = 'Mutes1794400200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
