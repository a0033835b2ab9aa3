import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'doer','deputy','manager','technician','lead','follower'`;
const constrain = (roles: string): string =>
  `alter table reminder add constraint reminder_recipient_role_check check (recipient_role in (${roles}))`;
const DROP = 'alter table reminder drop constraint reminder_recipient_role_check';

/** What is the supplier's to send is reminded of at the supplier as well. */
export class SupplierReminders1794601010000 implements MigrationInterface {
  readonly name = 'SupplierReminders1794601010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DROP, constrain(`${ROLES},'supplier'`)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from reminder where recipient_role = 'supplier'`);
    for (const statement of [DROP, constrain(ROLES)]) await runner.query(statement);
  }
}
