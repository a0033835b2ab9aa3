import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A state that comes back a second time still says whose it was, so that the company's journal can tell of it. */
export class UsedSignIns1794120000000 implements MigrationInterface {
  readonly name = 'UsedSignIns1794120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sso_flow add column used_at timestamptz');
    await runner.query('grant update (used_at) on sso_flow to sapar_app');
    await runner.query(
      'create policy sso_flow_use on sso_flow for update to sapar_app using (state_hash = app_session()) with check (state_hash = app_session())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy sso_flow_use on sso_flow');
    await runner.query('revoke update (used_at) on sso_flow from sapar_app');
    await runner.query('alter table sso_flow drop column used_at');
  }
}
