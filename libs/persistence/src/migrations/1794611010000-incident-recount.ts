import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table incident add column earlier_due_on date',
  'grant select (tenant_id, closed_at) on incident to sapar_worker',
  'create policy incident_companies on incident for select to sapar_worker using (true)',
];
const DOWN = [
  'drop policy incident_companies on incident',
  'revoke select (tenant_id, closed_at) on incident from sapar_worker',
  'alter table incident drop column earlier_due_on',
];

/** The earlier last day of a notice that the law has moved to a later one: reminders go on following it. The worker learns which companies have an open notice. */
export class IncidentRecount1794611010000 implements MigrationInterface {
  readonly name = 'IncidentRecount1794611010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
