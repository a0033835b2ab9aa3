import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  `create table saved_view (
    id uuid primary key, tenant_id uuid not null references tenant, user_id uuid not null references user_account, name text not null, is_shared boolean not null,
    layout text not null check (layout in ('table','board','timeline')), filters jsonb not null, sort text not null, columns jsonb not null,
    created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  'create index saved_view_tenant on saved_view (tenant_id, user_id)',
  ...policiesOf('saved_view', 'own'),
  // What a person keeps to itself is nobody else's in the same company either.
  `create policy saved_view_person on saved_view as restrictive to sapar_app using (user_id = app_user() or is_shared) with check (user_id = app_user() or is_shared)`,
  'alter table membership add column start_view_id uuid references saved_view',
];
const DROP = ['alter table membership drop column start_view_id', 'drop table saved_view'];

/** Views of the cases under a name, for oneself or for the company, and with which one a person begins. */
export class SavedViews1794500100000 implements MigrationInterface {
  readonly name = 'SavedViews1794500100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
