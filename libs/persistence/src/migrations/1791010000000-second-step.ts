import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table second_step (user_id uuid primary key references user_account, secret_sealed sealed not null, created_at timestamptz not null,
     confirmed_at timestamptz, last_step bigint)`,
  `create table recovery_code (id uuid primary key, user_id uuid not null references user_account, ordinal int not null, code_hash text not null,
     created_at timestamptz not null, used_at timestamptz, unique (user_id, ordinal))`,
  // Between the password and the code: worth nothing but the right to send a code, five times, for five minutes.
  `create table sign_in_step (id uuid primary key, token_hash text not null unique, user_id uuid not null references user_account,
     created_at timestamptz not null, expires_at timestamptz not null, tries int not null default 0, done_at timestamptz)`,
  'create index sign_in_step_user on sign_in_step (user_id)',
];
const OWN = '(user_id = app_user())';
const BY_TOKEN = '(token_hash = app_session() or user_id = app_user())';

const rowsOf = (table: string, using: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_rows on ${table} to sapar_app using ${using} with check ${OWN}`,
  // Deleted, not marked: a secret that is switched off is of no more use to anybody but a thief.
  `grant select, insert, update, delete on ${table} to sapar_app`,
];

/** A secret of the person's authenticator, the codes for the day it is lost, and the step of a sign-in that asks for one. */
export class SecondStep1791010000000 implements MigrationInterface {
  readonly name = 'SecondStep1791010000000';

  async up(runner: QueryRunner): Promise<void> {
    const policies = [
      ...rowsOf('second_step', OWN),
      ...rowsOf('recovery_code', OWN),
      ...rowsOf('sign_in_step', BY_TOKEN),
      // For the one function that is asked before anybody is known.
      'create policy second_step_owner on second_step for select to current_user using (true)',
    ];
    for (const statement of [...TABLES, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_step', 'recovery_code', 'second_step']) await runner.query(`drop table ${table}`);
  }
}
