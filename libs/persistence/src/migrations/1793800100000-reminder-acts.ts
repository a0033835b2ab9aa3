import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const ACT = `
  id uuid primary key, tenant_id uuid not null references tenant, case_id uuid not null references visit_case, deadline_id uuid not null references deadline,
  revision int not null, kind text not null check (kind in ('have-it','snoozed','handed-over','not-ours')), user_id uuid not null references user_account,
  said_by text, until_at timestamptz, to_user_id uuid references user_account, reason text, link_id uuid references action_link, at timestamptz not null,
  taken_back_at timestamptz, check ((kind = 'snoozed') = (until_at is not null)), check ((kind = 'handed-over') = (to_user_id is not null))`;

const UP = [
  `create table reminder_act (${ACT})`,
  'create index reminder_act_deadline on reminder_act (deadline_id, at desc)',
  'create index reminder_act_case on reminder_act (case_id)',
  ...policiesOf('reminder_act', 'own'),
];
const DOWN = ['drop table reminder_act'];

/** What somebody said to a reminder: I have it, later, somebody else, not ours. */
export class ReminderActs1793800100000 implements MigrationInterface {
  readonly name = 'ReminderActs1793800100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
